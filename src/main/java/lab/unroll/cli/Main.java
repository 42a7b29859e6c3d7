package lab.unroll.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.FailureHandler;
import lab.unroll.cli.console.Language;
import lab.unroll.cli.console.ParameterHandler;
import lab.unroll.cli.console.ProblemHandler;
import lab.unroll.cli.doctor.DoctorCommand;
import lab.unroll.cli.lesson.GradeCommand;
import lab.unroll.cli.lesson.LessonCommand;
import lab.unroll.cli.measure.BenchmarkCommand;
import lab.unroll.cli.options.KernelOption;
import lab.unroll.cli.render.DescribeCommand;
import lab.unroll.cli.render.RenderCommand;
import lab.unroll.cli.talk.AskCommand;
import lab.unroll.cli.train.CodeCommand;
import lab.unroll.cli.train.SweepCommand;
import lab.unroll.cli.train.TrainCommand;
import lab.unroll.cli.train.WriteCommand;
import lab.unroll.cli.weights.SnippetCommand;
import lab.unroll.cli.weights.WeightsCommand;
import lab.unroll.words.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll}: opens the window, or makes a tour of pictures where there is no display. */
@Command(name = "unroll", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, sortOptions = false,
        subcommands = {
            RenderCommand.class,
            DescribeCommand.class,
            TrainCommand.class,
            SweepCommand.class,
            WriteCommand.class,
            AskCommand.class,
            CodeCommand.class,
            OpenCommand.class,
            WeightsCommand.class,
            SnippetCommand.class,
            BenchmarkCommand.class,
            DoctorCommand.class,
            LessonCommand.class,
            GradeCommand.class},
        description = "A visual lab for recurrent networks. Without a command it opens the window.",
        footer = {"", "Exit codes: 0 done, 1 failed, 2 something in the input cannot be used.",
                "See 'unroll render --help', 'unroll train --help' and 'unroll sweep --help'."})
public final class Main implements Callable<Integer> {

    @Option(names = "--lang", paramLabel = "TAG",
            description = "en or zh-TW; the window opens in that of the last time, or else of the system")
    private String language;

    @Mixin
    private KernelOption kernel;

    @Spec
    private CommandSpec command;

    /** What went wrong already, to be told as what any command throws; or null. */
    private final Exception failure;

    private Main() {
        this(null);
    }

    private Main(Exception failure) {
        this.failure = failure;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    /** Runs a command. Its exit code is 0 when done, 1 when it failed, 2 when the input cannot be used. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        if (args.length > 0) {
            return run(new Main(), out, err, args);
        }
        try {
            // the window alone needs none of the commands, whose reading takes a part of the start
            return new WindowStart(out, null, null).open();
        } catch (OutOfMemoryError e) {
            return tell(e, err);
        } catch (Exception e) {
            return run(new Main(e), out, err);
        }
    }

    private static int run(Main main, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(main);
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler(new FailureHandler(new ProblemHandler()));
        line.setParameterExceptionHandler(new ParameterHandler());
        int code;
        try {
            code = line.execute(isFileAlone(line, args) ? new String[] {"open", args[0]} : args);
        } catch (OutOfMemoryError e) {
            code = tell(e, err, args);
        }
        out.flush();
        err.flush();
        return code;
    }

    private static int tell(OutOfMemoryError shortage, PrintWriter err, String... args) {
        err.println(new Failure(shortage).in(Language.of(args)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** True for what a desktop asks for that has been told to open a file. */
    private static boolean isFileAlone(CommandLine line, String... args) {
        return args.length == 1 && !line.getSubcommands().containsKey(args[0]) && OpenCommand.isFile(args[0]);
    }

    @Override
    public Integer call() throws Exception {
        if (failure != null) {
            throw failure;
        }
        return new WindowStart(command.commandLine().getOut(), language, kernel.given()).open();
    }

    /** Symbols such as ŷ are written in UTF-8, but to a Windows console in its own encoding. */
    private static PrintWriter writer(FileDescriptor stream) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Charset charset = windows ? Charset.forName(System.getProperty("sun.stdout.encoding",
                Charset.defaultCharset().name())) : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }

    /** The version, from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"unroll " + (version == null ? "(not packaged)" : version),
                    "Java " + Runtime.version()};
        }
    }
}
