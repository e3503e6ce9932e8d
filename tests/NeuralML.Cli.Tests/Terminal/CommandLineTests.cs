namespace NeuralML.Cli.Tests.Terminal;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("bogus", "Unrecognized command or argument 'bogus'.")]
    [InlineData("compare", "")]
    [InlineData("compare x.csv", "Option '--label' is required.")]
    [InlineData("compare x.csv --label y --nope", "Unrecognized command or argument '--nope'.")]
    [InlineData("compare x.csv --label y --time 0", "--time is '0'; it must be a number of seconds above 0.")]
    [InlineData("compare x.csv --label y --time soon", "--time is 'soon'; it must be a number of seconds above 0.")]
    [InlineData("compare x.csv --label y --max-trials 0", "--max-trials is '0'; it must be a whole number from 1.")]
    [InlineData("compare x.csv --label y --folds 1", "--folds is '1'; it must be a whole number from 2.")]
    [InlineData("compare x.csv --label y --test-fraction 1", "--test-fraction is '1'; it must be from 0 to below 1.")]
    [InlineData("compare x.csv --label y --seed x", "--seed is 'x'; it must be a whole number.")]
    [InlineData("compare x.csv --label y --task ranking", "--task 'ranking' is none of: binary, multiclass, regression.")]
    [InlineData("compare x.csv --label y --families linear,bees", "--families 'bees' is none of: networks, trees, svm, neighbors, linear.")]
    [InlineData(
        "compare x.csv --label y --metric luck",
        "--metric 'luck' is none of: auc, accuracy, macro-accuracy, f1, log-loss, rmse, mae, r2.")]
    [InlineData("compare x.csv --label y --separator ab", "--separator is 'ab'; it must be one character other than a quote, or tab.")]
    [InlineData("predict m.zip", "")]
    [InlineData("inspect", "")]
    public void Bad_arguments_are_told_in_one_line(string arguments, string message)
        => Tool.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Error(2).ShouldContain(message);

    [Theory]
    [InlineData("--help")]
    [InlineData("compare --help")]
    [InlineData("predict --help")]
    [InlineData("inspect --help")]
    public void Help_is_no_error(string arguments)
    {
        var result = Tool.Run(arguments.Split(' ')).ShouldBeDone();
        result.Messages.ShouldBeEmpty();
        result.Results.ShouldContain("Usage:");
    }
}
