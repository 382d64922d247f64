using PolicyBot.Indexer.Commands;

return await IndexerCommands.RunAsync(args);
