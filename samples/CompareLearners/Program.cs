using CompareLearners;
using Spectre.Console;

return await CompareCommand.Create(AnsiConsole.Console).Parse(args).InvokeAsync();
