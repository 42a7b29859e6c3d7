package lab.unroll.cli.render;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.cli.options.BenchOptions;
import lab.unroll.cli.options.ExperimentOptions;
import lab.unroll.cli.options.GradientOptions;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.options.MomentOptions;
import lab.unroll.cli.options.PlaceOptions;
import lab.unroll.describe.Described;
import lab.unroll.describe.Description;
import lab.unroll.experiment.Experiment;
import lab.unroll.experiment.Reading;
import lab.unroll.net.LayerPlace;
import lab.unroll.session.Sections;
import lab.unroll.session.Session;
import lab.unroll.state.BenchState;
import lab.unroll.trace.Trace;
import lab.unroll.window.state.Answer;
import lab.unroll.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll describe}: trains a network and says in words what the window would show of it. */
@Command(name = "describe", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Trains a network, then says in words what the window would show of it: to be read, copied, or piped to a"
                + " programme that speaks.",
        footer = {"", "Examples:", "  unroll describe --preset remember-first --step 3 --unit 2",
                "  unroll describe --session mine.unroll --lang zh-TW | espeak-ng -v cmn"})
public final class DescribeCommand implements Callable<Integer> {

    @Mixin
    private ExperimentOptions experimentOptions;

    @Mixin
    private BenchOptions bench;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private GradientOptions gradient;

    @Mixin
    private KernelOption kernel;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW (default: ${DEFAULT-VALUE})")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Locale locale = Words.language(language);
        experimentOptions.in(language);
        Optional<Session> given = bench.session(experimentOptions, moment, place, gradient);
        Experiment experiment = given.map(session -> session.state().experiment()).orElseGet(() ->
                gradient.in(experimentOptions.experiment()));
        Session session = given.orElseGet(() -> new Session(BenchState.of(experiment).after(moment.training())));
        Look look = given.map(one -> Look.of(one.state())).orElseGet(() -> look(experiment));
        TrainedNetwork network = TrainedNetwork.of(session, kernel.goingOnWith(session.get(Sections.KERNELS)), iteration -> { },
                training -> { }, false);
        Reading reading = network.reading();
        Trace free = reading.freeTrace();
        Description.of(new Described(experiment, network.iteration(), reading, look.place(), look.step(), Math.max(0, look.unit()),
                told(experiment, reading, reading.trace(), look.step()),
                free == null ? null : told(experiment, reading, free, look.step())), locale)
                .forEach(command.commandLine().getOut()::println);
        return 0;
    }

    private Look look(Experiment experiment) {
        moment.requireWithin(experiment);
        LayerPlace looked = place.place(experiment.spec());
        return new Look(looked, moment.step(experiment, looked), moment.unit(), Optional.empty());
    }

    private static Described.Told told(Experiment experiment, Reading reading, Trace run, int step) {
        Answer answer = Answer.of(experiment.task(), reading, run, step);
        return new Described.Told(answer.step(), answer.text(), answer.right(), answer.isRight(), answer.loss());
    }
}
