package lab.unroll.cli.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lab.unroll.task.Ranges;
import lab.unroll.window.kit.FirstPicture;
import lab.unroll.window.shot.EmptyWindow;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;
import picocli.CommandLine;

/**
 * {@code unroll bench --start}: starts the programme again and again, an empty JavaFX window in turn with it, and prints how
 * long each takes to its first whole picture, as one line of JSON.
 */
final class StartReport {

    /** Where the launcher tells what it is. */
    private static final String LAUNCHER = "UNROLL_LAUNCHER";
    private static final int MOST_RUNS = 100;
    private static final int LONGEST_SECONDS = 120;

    private final CommandLine command;
    private final Words words;

    StartReport(CommandLine command, Words words) {
        this.command = command;
        this.words = words;
    }

    /** Starts both so many times, and once before that is not counted; returns the exit code. */
    int print(int runs) {
        Ranges.require("--runs", runs, 1, MOST_RUNS);
        String launcher = System.getenv(LAUNCHER);
        if (launcher == null) {
            throw new InputException("start.launcher");
        }
        List<Long> whole = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            long window = millis(emptyWindow(Path.of(launcher)));
            long programme = window < 0 ? -1 : millis(programme(launcher));
            if (programme < 0) {
                command.getErr().println(words.get("bench.no-window"));
                return CommandLine.ExitCode.SOFTWARE;
            }
            if (run > 0) {
                whole.add(programme);
                empty.add(window);
            }
        }
        command.getOut().println(String.format(Locale.ROOT,
                "{\"runs\":%d,\"start_ms_median\":%d,\"empty_window_ms_median\":%d,\"ratio\":%.2f}", runs, median(whole),
                median(empty), (double) median(whole) / median(empty)));
        return CommandLine.ExitCode.OK;
    }

    private static ProcessBuilder programme(String launcher) {
        ProcessBuilder builder = new ProcessBuilder(launcher);
        builder.environment().merge("JAVA_OPTS", "-D" + FirstPicture.TOLD + "=true", (given, told) -> given + " " + told);
        return builder;
    }

    private static ProcessBuilder emptyWindow(Path launcher) {
        Path lib = launcher.resolveSibling("../lib").normalize();
        return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "--module-path",
                lib.resolve("javafx").toString(), "--add-modules", "javafx.controls", "-cp", lib + File.separator + "*",
                EmptyWindow.class.getName());
    }

    /** From the start of a process to the moment it tells, or -1 if it tells none within its time. */
    private static long millis(ProcessBuilder builder) {
        long begin = System.currentTimeMillis();
        try {
            Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            // one that hangs is ended, and with it what it would have told
            process.onExit().orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
                    .whenComplete((ended, late) -> process.destroyForcibly());
            long told = -1;
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    told = line.matches("\\d{13}") ? Long.parseLong(line) - begin : told;
                }
            }
            return told;
        } catch (IOException e) {
            throw new InputException(e, "start.launcher");
        }
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
