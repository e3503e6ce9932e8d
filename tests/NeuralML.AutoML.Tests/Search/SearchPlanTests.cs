using NeuralML.AutoML.Evaluation;
using NeuralML.AutoML.Families;
using NeuralML.AutoML.Search;
using NeuralML.AutoML.Store;
using NeuralML.Features;
using NeuralML.Training;

namespace NeuralML.AutoML.Tests.Search;

public class SearchPlanTests
{
    private const int Folds = 5;

    private readonly CandidateList _candidates = new(
        Metric.Create(ComparisonMetric.RootMeanSquaredError, PredictionTask.Regression),
        [.. Enumerable.Repeat(new TrainingSplit([0], [1]), Folds)]);

    private readonly IReadOnlyList<Learner> _learners = Learners.For(null, PredictionTask.Regression);
    private readonly SearchPlan _plan;
    private readonly List<(Configuration Configuration, int Fold)> _tried = [];

    public SearchPlanTests() => _plan = new SearchPlan(_learners, _candidates, Folds, judgingFolds: 2, new Random(1));

    [Fact]
    public void The_first_of_each_learner_comes_first()
    {
        var firsts = _learners.Where(learner => learner.Portfolio.Count > 0).ToArray();
        Try(firsts.Length, mostSeconds: 100, _ => 1);
        _tried.ShouldBe(firsts.Select(learner => (new Configuration(learner, learner.Portfolio[0]), 0)));
    }

    [Fact]
    public void What_is_known_to_be_good_comes_before_what_is_drawn()
    {
        var known = _learners.SelectMany(learner => learner.Portfolio.Select(values => new Configuration(learner, values))).ToArray();
        Try(60, mostSeconds: 100, _ => 1);
        _tried.Select(trial => trial.Configuration).Distinct().Take(known.Length).ShouldBe(known, ignoreOrder: true);
    }

    [Fact]
    public void A_network_of_the_default_preset_is_tried_however_cheap_others_are()
    {
        Try(40, mostSeconds: 100, configuration => configuration.Learner.Family == LearnerFamily.NeuralNet ? 20 : 0.1);
        Texts().ShouldContain("NeuralNet(Preset=Default)");
    }

    [Fact]
    public void What_takes_longer_than_what_took_too_long_already_is_left_out()
    {
        Try(40, mostSeconds: 10, configuration => configuration.Learner.Family == LearnerFamily.NeuralNet ? 20 : 0.1);
        Texts().Where(text => text.StartsWith("NeuralNet(", StringComparison.Ordinal)).ShouldBe(["NeuralNet(Preset=Fast)"]);
    }

    [Fact]
    public void The_best_of_each_family_are_confirmed_in_at_most_half_of_the_time()
    {
        Try(120, mostSeconds: 100, _ => 1);
        _candidates.ConfirmingSeconds.ShouldBeInRange(20, 61);
        _candidates.All.Count(candidate => candidate.CompletedFolds == Folds).ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void The_best_of_all_is_confirmed_on_the_folds_that_judge_however_slow_it_is()
    {
        Try(60, mostSeconds: 30, configuration => configuration.Text == "KernelSvm()" ? 20 : 1, 0.5);
        _tried.Where(trial => trial.Configuration.Text == "KernelSvm()").Select(trial => trial.Fold).ShouldBe([0, 1]);
    }

    [Fact]
    public void What_is_too_slow_is_not_confirmed()
    {
        Try(60, mostSeconds: 10, configuration => configuration.Learner.Family == LearnerFamily.Svm ? 20 : 1);
        _tried.Where(trial => trial.Configuration.Learner.Family == LearnerFamily.Svm).ShouldAllBe(trial => trial.Fold == 0);
    }

    [Fact]
    public void A_family_is_not_searched_when_there_is_no_time_left_for_a_fit_of_it()
    {
        Try(60, mostSeconds: 10, configuration => configuration.Learner.Family == LearnerFamily.Trees ? 5 : 0.1);
        _tried.Clear();
        Try(40, mostSeconds: 4, _ => 0.1);
        _tried.ShouldAllBe(trial => trial.Configuration.Learner.Family != LearnerFamily.Trees);
    }

    [Fact]
    public void Nothing_is_tried_twice()
    {
        Try(300, mostSeconds: 100, _ => 1);
        _tried.Distinct().Count().ShouldBe(_tried.Count);
    }

    [Fact]
    public void What_other_processes_try_is_left_to_them()
    {
        var first = _plan.Next((_, _) => true, 100)!.Value;
        _plan.Next((configuration, fold) => !(configuration, fold).Equals(first), 100).ShouldNotBe(first);
    }

    [Fact]
    public void A_search_of_what_has_nothing_to_vary_ends()
    {
        var network = _learners.Where(learner => learner.Name == "NeuralNet").ToArray();
        var plan = new SearchPlan(network, _candidates, 1, 1, new Random(1));
        for (var i = 0; i < network[0].Portfolio.Count; i++)
            End(plan.Next((_, _) => true, 100)!.Value, 1);
        plan.Next((_, _) => true, 100).ShouldBeNull();
    }

    private void Try(int count, double mostSeconds, Func<Configuration, double> seconds, double? costOfSlow = null)
    {
        for (var i = 0; i < count; i++)
        {
            var trial = _plan.Next((_, _) => true, mostSeconds)!.Value;
            _tried.Add(trial);
            var taken = seconds(trial.Configuration);
            End(trial, taken, taken > 10 ? costOfSlow : null);
        }
    }

    private void End((Configuration Configuration, int Fold) trial, double seconds, double? cost = null)
        => _candidates.Add(
            trial.Configuration, trial.Fold,
            new TrialOutcome(TrialState.Completed, cost ?? 1 + (_tried.Count % 7), seconds, 1e6, [1], null));

    private IEnumerable<string> Texts() => _tried.Select(trial => trial.Configuration.Text);
}
