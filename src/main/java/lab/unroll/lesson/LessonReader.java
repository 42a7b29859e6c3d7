package lab.unroll.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lab.unroll.lesson.file.LessonFile;
import lab.unroll.lesson.file.LessonFolder;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.LessonSessions;
import lab.unroll.lesson.setup.LessonSettings;
import lab.unroll.lesson.text.MarkdownText;
import lab.unroll.lesson.text.SpanReader;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Reads a lesson. The file is Markdown:
 *
 * <pre>
 * ---
 * station: 1
 * title: Why memory
 * slides: 230
 * cell: rnn            (settings of the bench, for the whole lesson)
 * ---
 * ## A step
 * Text with **strong words**, *stress*, `code` and quantities such as $h_{t-1}$.
 * &gt; A grey note.
 * </pre>
 *
 * and, in a step, fenced blocks: {@code beat}, {@code bench} with settings for when it is opened, {@code predict} with a
 * question, options {@code - [ ]} and {@code - [x]}, a line {@code ---} and the answer, {@code reveal} with settings for
 * when the answer is told, {@code see} with a question about what was to be seen, {@code goal} with what the learner is to
 * reach, and {@code notes}. After a heading {@code # Exercises} each {@code ##} begins an exercise with a block
 * {@code answer}.
 */
public final class LessonReader {

    private static final int EXERCISES_LEVEL = 1;
    private static final int STEP_LEVEL = 2;
    private static final int MOST_STATIONS = 99;
    /** Steps and exercises, and the heading between them. */
    private static final int MOST_HEADINGS = 100;
    private static final List<String> KEYS = Stream.concat(Stream.of("station", "title", "slides"),
            LessonSettings.keys().stream()).toList();

    private final MarkdownText text;
    private final Problems problems;
    private final LessonSessions sessions;
    private final List<StepReader> steps = new ArrayList<>();
    private boolean inExercises;

    private LessonReader(MarkdownText text, LessonSessions sessions) {
        this.text = text;
        this.problems = text.problems();
        this.sessions = sessions;
    }

    /**
     * Reads a lesson that brings no session with it.
     *
     * @param markdown the text of the file
     * @param fileName the name under which problems tell of it
     * @throws lab.unroll.words.InputException naming the file, the line, what is wrong there and what is expected
     */
    public static Lesson read(String markdown, String fileName) {
        return read(markdown, fileName, LessonFolder.empty());
    }

    /**
     * Reads a lesson.
     *
     * @param markdown the text of the file
     * @param fileName the name under which problems tell of it
     * @param folder   where it finds its sessions
     * @throws lab.unroll.words.InputException naming the file, the line, what is wrong there and what is expected
     */
    public static Lesson read(String markdown, String fileName, LessonFolder folder) {
        return read(markdown, fileName, folder, Problems.thrown()).orElseThrow();
    }

    /**
     * Reads a lesson whose sessions are read when they are needed.
     *
     * @throws lab.unroll.words.InputException naming the file, the line, what is wrong there and what is expected
     */
    static Lesson read(String markdown, String fileName, LessonSessions sessions) {
        return read(markdown, fileName, sessions, Problems.thrown()).orElseThrow();
    }

    /**
     * Reads a lesson.
     *
     * @param problems takes what is wrong with it
     * @return the lesson as far as it could be read; nothing if it is none at all
     */
    public static Optional<Lesson> read(String markdown, String fileName, LessonFolder folder, Problems problems) {
        return read(markdown, fileName, LessonSessions.of(folder), problems);
    }

    /** The same of a lesson whose sessions are read when they are needed. */
    static Optional<Lesson> read(String markdown, String fileName, LessonSessions sessions, Problems problems) {
        return problems.tried(() -> {
            LessonFile.requireSize(markdown.getBytes(StandardCharsets.UTF_8).length, fileName);
            return new LessonReader(new MarkdownText(markdown, new Place(fileName, 1), problems), sessions).lesson(fileName,
                    LessonFile.sum(markdown));
        });
    }

    private Lesson lesson(String fileName, String sum) {
        List<Node> blocks = text.blocks();
        if (blocks.isEmpty() || !(blocks.get(0) instanceof YamlFrontMatterBlock matter)) {
            throw text.first().problem("front-matter");
        }
        Settings settings = new Settings(text.placeOf(matter).below(1), text.linesInside(matter), KEYS, problems);
        int station = problems.tried(() -> settings.whole("station", 1, MOST_STATIONS)
                .orElseThrow(() -> missing("station", "station: 1"))).map(Math::toIntExact).orElse(1);
        String title = problems.tried(() -> settings.text("title")
                .orElseThrow(() -> missing("title", "title: Why memory"))).orElse("");
        // each is a bench to be set up and a place on screen
        blocks.stream().filter(Heading.class::isInstance).skip(MOST_HEADINGS).findFirst().ifPresent(heading -> {
            throw text.placeOf(heading).problem("headings", MOST_HEADINGS);
        });
        BenchSetup setup = BenchSetup.read(settings, sessions);
        blocks.stream().skip(1).forEach(node -> problems.check(() -> add(node)));
        if (steps.stream().allMatch(StepReader::isExercise)) {
            throw text.first().problem("steps.none");
        }
        return new Lesson(station, title, settings.text("slides").orElse(""), setup,
                steps.stream().filter(step -> !step.isExercise()).map(step -> step.finish(setup, settings)).toList(),
                steps.stream().filter(StepReader::isExercise).map(step -> step.exercise(setup, settings)).toList(), fileName,
                sum);
    }

    private RuntimeException missing(String key, String example) {
        return text.first().problem("missing", key, example);
    }

    private void add(Node node) {
        Place place = text.placeOf(node);
        if (node instanceof Heading heading) {
            String title = new SpanReader(text).words(heading);
            boolean begins = heading.getLevel() == EXERCISES_LEVEL && !inExercises && !steps.isEmpty();
            if (!begins && heading.getLevel() != STEP_LEVEL || title.isBlank()) {
                throw place.problem("heading");
            }
            if (begins) {
                inExercises = true;
            } else {
                steps.add(new StepReader(text, sessions, place, title, inExercises));
            }
        } else if (steps.isEmpty() || inExercises && !steps.get(steps.size() - 1).isExercise()) {
            throw place.problem("before-step");
        } else {
            steps.get(steps.size() - 1).add(node);
        }
    }
}
