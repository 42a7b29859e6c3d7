package lab.unroll.cli.train;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import lab.unroll.cli.options.SessionOption;
import lab.unroll.cli.options.TextOptions;
import lab.unroll.engine.KernelChoice;
import lab.unroll.experiment.Experiment;
import lab.unroll.net.Parameters;
import lab.unroll.session.Session;
import lab.unroll.task.Ranges;
import lab.unroll.task.SymbolTask;
import lab.unroll.task.Vocabulary;
import lab.unroll.train.Training;
import lab.unroll.words.InputException;
import lab.unroll.writing.Sampling;
import lab.unroll.writing.TextWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll write}: a network that has learnt a text writes. */
@Command(name = "write", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lets the network of a session write, symbol by symbol, each drawn from what it holds likely.")
public final class WriteCommand implements Callable<Integer> {

    private static final int MOST = 100_000_000;

    @Option(names = "--session", paramLabel = "FILE.unroll", required = true, description = "the session of a trained network")
    private Path session;

    @Option(names = "--chars", paramLabel = "N", defaultValue = "1000", description = "symbols to write (default: 1000)")
    private int count;

    @Option(names = "--temperature", paramLabel = "T", defaultValue = "1", description = "0, always the likeliest, by 1, the"
            + " network's own chances, to 5 (default: 1)")
    private double temperature;

    @Option(names = "--top-k", paramLabel = "K", defaultValue = "0", description = "draw from the K likeliest symbols only; 0"
            + " for all (default: 0)")
    private int topK;

    @Option(names = "--seed-text", paramLabel = "TEXT", description = "what it reads before it writes (default: a new line,"
            + " where the text has one)")
    private String beginning;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "seed of what is drawn (default: 0)")
    private long seed;

    @Option(names = "--text", paramLabel = "FILE", description = "what the session learns from, where that is wanted and not"
            + " beside it; it is not needed to write")
    private Path text;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Ranges.require("--chars", count, 1, MOST);
        Sampling sampling = new Sampling(temperature, topK);
        Session read = SessionOption.readToWrite(session, Optional.ofNullable(text));
        Experiment experiment = read.state().experiment();
        if (!(experiment.task() instanceof SymbolTask task) || !experiment.choice().kind().asksForWhatComes()) {
            throw new InputException("writing.no-text");
        }
        TextWriter writer = new TextWriter(parameters(read));
        Vocabulary symbols = task.vocabulary();
        write(writer, symbols, beginning(symbols), sampling);
        return CommandLine.ExitCode.OK;
    }

    /** As they were kept; or trained, and then changed by hand, where only the steps are told. */
    private static Parameters parameters(Session session) {
        try (Training run = session.begin(1, KernelChoice.named(KernelChoice.AUTO))) {
            if (session.training().isPresent()) {
                return run.parameters();
            }
            run.advanceTo(session.state().iterations());
            return session.state().edit().edits().in(run.parameters());
        }
    }

    private int[] beginning(Vocabulary symbols) {
        if (beginning == null) {
            return new int[] {Math.max(0, symbols.symbolOf("\n"))};
        }
        return TextOptions.known(beginning, symbols);
    }

    private void write(TextWriter writer, Vocabulary symbols, int[] told, Sampling sampling) {
        PrintWriter out = command.commandLine().getOut();
        SplittableRandom random = new SplittableRandom(seed);
        try (Interruption interruption = new Interruption()) {
            if (beginning != null) {
                out.print(beginning);
            }
            float[] p = writer.read(told);
            for (int written = 0; written < count && !interruption.getAsBoolean(); written++) {
                int symbol = sampling.draw(p, random);
                out.print(symbols.label(symbol));
                p = writer.read(symbol);
            }
            out.println();
        } finally {
            out.flush();
        }
    }
}
