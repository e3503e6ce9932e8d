using NeuralML.Cli.Terminal;

using var interruption = new Interruption();
return CommandLine.Run(args, new Output(Console.Out, Console.Error, interruption.Token));
