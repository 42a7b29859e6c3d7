package lab.unroll.cli.lesson;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lab.unroll.cli.console.ForceOption;
import lab.unroll.export.CsvFile;
import lab.unroll.homework.grade.ClassLessons;
import lab.unroll.homework.grade.GradeTable;
import lab.unroll.homework.grade.GradedWork;
import lab.unroll.homework.grade.Grader;
import lab.unroll.homework.page.ClassPages;
import lab.unroll.task.Ranges;
import lab.unroll.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unroll grade}: what a class handed in, judged and run again. */
@Command(name = "grade", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Grades the homework of a folder and of the folders in it (.unrollwork): a row for each file. Answers are"
            + " judged on the networks that the lesson sets up, goals on the network that was handed in, which is trained again;"
            + " no score in a file is believed.",
            "Points: right 1, near 0.5, goal reached 1; of several answers the first counts. Of several files of one student"
            + " for one lesson the one with most time in it counts, of the same file twice one."},
        footer = {"", "Exit codes: 0 all graded, 1 something in a file cannot be graded (see its row), 2 there is nothing to grade."})
public final class GradeCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;

    @Parameters(paramLabel = "FOLDER", description = "what was handed in")
    private Path folder;

    @Option(names = "--csv", paramLabel = "FILE", required = true, description = "write the table there; - is the standard output")
    private Path csv;

    @Option(names = "--page", paramLabel = "FILE.pdf|.html|.png|.svg", description = "write what the class answered as bars for each"
            + " question")
    private Path page;

    @Option(names = "--lessons", paramLabel = "FOLDER", description = "the lessons (default: those that are shipped)")
    private Path lessons;

    @Option(names = "--threads", paramLabel = "N", description = "files at the same time (default: as many as there are"
            + " processors); the marks do not depend on it")
    private Integer threads;

    @Mixin
    private ForceOption force;

    @Option(names = "--lang", paramLabel = "TAG", defaultValue = "en", description = "en or zh-TW: the language of messages and"
            + " of the page")
    private String language;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Locale locale = Words.language(language);
        Words words = Words.of("cli", locale);
        CommandLine line = command.commandLine();
        PrintWriter out = CsvFile.isStandardOutput(csv) ? line.getErr() : line.getOut();
        if (threads != null) {
            Ranges.require("--threads", threads, 1, MOST_THREADS);
        }
        if (page != null) {
            ClassPages.requireName(page);
        }
        force.requireFree(words, csv, page);
        ClassLessons by = lessons == null ? ClassLessons.shipped() : ClassLessons.of(lessons);
        int team = threads == null ? Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) : threads;
        List<GradedWork> works = new Grader(by).grade(folder, team);
        GradeTable table = new GradeTable(works);
        try (CsvFile file = new CsvFile(csv, line.getOut(), table.columns())) {
            works.forEach(work -> file.row(table.row(work, locale)));
        }
        works.forEach(work -> work.problems().forEach(problem -> line.getErr().println(problem.words().in(locale))));
        if (page != null) {
            ClassPages.write(works, by, locale, page);
            out.println(words.get("written", page));
        }
        long faults = works.stream().filter(GradedWork::hasFault).count();
        out.println(words.get("grade.done", works.size(), works.stream().filter(GradedWork::counts).count(), faults));
        out.flush();
        line.getErr().flush();
        return faults == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
