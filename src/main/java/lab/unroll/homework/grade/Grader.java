package lab.unroll.homework.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lab.unroll.homework.Homework;
import lab.unroll.homework.HomeworkFile;
import lab.unroll.homework.grade.GradedWork.Problem;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * Grades what a class handed in: the files of a folder and of the folders in it, in the order of their names. What is wrong
 * with one does not stop the others. Links are not followed. The same whatever the number of threads.
 *
 * <p>A file that is another one again counts once. Of several of one student, written alike but for capitals and blanks, for
 * one lesson the one with most time in it counts.
 */
public final class Grader {

    /** How deep folders are looked into. */
    private static final int DEPTH = 4;
    private static final int MOST_FILES = 10_000;

    private final ClassLessons lessons;

    /** Grades by some lessons. */
    public Grader(ClassLessons lessons) {
        this.lessons = lessons;
    }

    /**
     * Everything that a folder has.
     *
     * @param threads how many files are looked at at the same time
     * @throws InputException if it is no folder, cannot be read or has no homework in it
     */
    public List<GradedWork> grade(Path folder, int threads) {
        List<Path> files = files(folder);
        ExecutorService team = Executors.newFixedThreadPool(Math.min(threads, files.size()));
        try {
            List<Future<GradedWork>> under = files.stream().map(file -> team.submit(() -> grade(file, way(folder, file)))).toList();
            List<GradedWork> graded = new ArrayList<>();
            for (Future<GradedWork> one : under) {
                graded.add(one.get());
            }
            return counted(graded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            team.shutdownNow();
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("homework.folder", folder);
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            List<Path> files = all.filter(file -> HomeworkFile.isNamedSo(file)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).limit(MOST_FILES + 1L)
                    .sorted(Comparator.comparing(file -> way(folder, file))).toList();
            if (files.isEmpty() || files.size() > MOST_FILES) {
                throw new InputException(files.isEmpty() ? "homework.none" : "homework.many", folder, HomeworkFile.ENDING,
                        MOST_FILES);
            }
            return files;
        } catch (IOException e) {
            throw FileProblem.reading(folder, e);
        } catch (UncheckedIOException e) {
            throw FileProblem.reading(folder, e.getCause());
        }
    }

    private static String way(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private GradedWork grade(Path file, String name) {
        try {
            byte[] content = HomeworkFile.content(file);
            return grade(HomeworkFile.read(content, name), name, sum(content));
        } catch (InputException unusable) {
            return new GradedWork(name, "", Optional.empty(), false, List.of(), Optional.empty(),
                    List.of(new Problem(unusable, true)));
        }
    }

    /**
     * Grades homework that was read.
     *
     * @param name the name under which problems tell of it
     * @param sum  of the content of its file
     */
    public GradedWork grade(Homework homework, String name, String sum) {
        int station = homework.lesson().station();
        Optional<AnswerKey> key = lessons.key(station);
        return key.map(known -> new WorkGrader(name, homework, known).graded(sum)).orElseGet(() -> new GradedWork(name, sum,
                Optional.of(homework), false, List.of(), Optional.empty(),
                List.of(new Problem(new InputException("homework.lesson", name, station, lessons.numbers()), true))));
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Each student once for each lesson. */
    private static List<GradedWork> counted(List<GradedWork> all) {
        Map<String, GradedWork> bySum = new HashMap<>();
        Map<String, GradedWork> best = new HashMap<>();
        for (GradedWork one : all) {
            if (one.counts() && bySum.putIfAbsent(one.sum(), one) == null) {
                best.merge(whose(one), one, (before, now) -> seconds(now) > seconds(before) ? now : before);
            }
        }
        List<GradedWork> counted = new ArrayList<>();
        for (GradedWork one : all) {
            if (!one.counts() || best.get(whose(one)) == one) {
                counted.add(one);
            } else if (bySum.get(one.sum()) != one) {
                counted.add(one.uncounted(new InputException("homework.same", one.file(), bySum.get(one.sum()).file())));
            } else {
                counted.add(one.uncounted(new InputException("homework.again", one.file(), best.get(whose(one)).file())));
            }
        }
        return List.copyOf(counted);
    }

    private static double seconds(GradedWork work) {
        return work.homework().orElseThrow().lesson().seconds();
    }

    /** Whose it is, and for which lesson. */
    private static String whose(GradedWork work) {
        Homework homework = work.homework().orElseThrow();
        return homework.lesson().station() + " " + Normalizer.normalize(homework.student(), Normalizer.Form.NFKC).strip()
                .replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
