using PolicyBot.Commands;

return await CommandTree.RunAsync(args);
