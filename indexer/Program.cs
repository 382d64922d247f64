using PolicyBot.Indexer.Commands;

return await Commands.RunAsync(args);
