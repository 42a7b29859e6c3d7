package lab.unroll.cli.doctor;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.TextTable;
import lab.unroll.cli.console.ToolkitStart;
import lab.unroll.doctor.Checks;
import lab.unroll.doctor.Finding;
import lab.unroll.doctor.Finding.Verdict;
import lab.unroll.doctor.Machine;
import lab.unroll.engine.KernelChoice;
import lab.unroll.window.session.UserFolder;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code unroll doctor}: one page on Java, JavaFX, display, fonts, memory, vector module and folders, with remedies. */
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Looks whether this machine has what the lab needs, and says what to do where it has not. The page can be"
            + " copied into a report: it names folders and versions and nothing else of yours.",
        footer = {"", "Exit codes: 0 all can be used, 1 something cannot."})
public final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Words words = Words.of("doctor", Words.language(language));
        // a report is of a version
        command.commandLine().getOut().println(command.root().version()[0]);
        return tell(machine(), words, command.commandLine().getOut());
    }

    /** Prints what is found on a machine; the exit code. */
    static int tell(Machine machine, Words words, PrintWriter out) {
        List<Checks.Result> results = Checks.of(machine);
        TextTable table = new TextTable(TextTable.Side.LEFT, TextTable.Side.LEFT, TextTable.Side.LEFT);
        results.forEach(result -> {
            String name = words.get("check." + result.check());
            for (Finding finding : result.findings()) {
                table.row(finding.verdict().sign(), name, finding.told(words));
                name = "";
            }
        });
        table.printTo(out);
        List<Finding> wrong = results.stream().flatMap(result -> result.findings().stream())
                .filter(finding -> finding.verdict() != Verdict.WELL).toList();
        out.println();
        if (wrong.isEmpty()) {
            out.println(words.get("well"));
        } else {
            out.println(words.get("remedies"));
            wrong.forEach(finding -> out.println(finding.verdict().sign() + " " + finding.remedy(words)));
        }
        out.flush();
        boolean usable = wrong.stream().noneMatch(finding -> finding.verdict() == Verdict.BROKEN);
        return usable ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private static Machine machine() {
        ToolkitStart.Outcome started = ToolkitStart.attempt();
        boolean runs = started.obstacle() == null;
        Optional<Machine.Obstacle> obstacle = runs ? Optional.empty()
                : Optional.of(new Machine.Obstacle(Optional.ofNullable(started.library())));
        return new Machine(Runtime.version().feature(),
                Runtime.version() + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory(),
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()), ToolkitStart.version(), obstacle,
                runs ? Optional.ofNullable(started.library()) : Optional.empty(),
                runs ? ToolkitStart.screens() : List.of(), KernelChoice.hasVectors(), UserFolder.present(), Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }
}
