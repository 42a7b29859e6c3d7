package lab.unroll.lesson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
 * and, in a step, a fenced block {@code bench} with settings for when it is opened, a fenced block {@code goal}
 * with what the learner is to reach, and a fenced block {@code predict} with a question, options {@code - [ ]} and
 * {@code - [x]}, a line {@code ---} and the answer.
 */
public final class LessonReader {

    private static final int STEP_LEVEL = 2;
    private static final int MOST_STATIONS = 99;
    private static final List<String> KEYS = Stream.concat(Stream.of("station", "title", "slides"),
            LessonSettings.keys().stream()).toList();

    private final MarkdownText text;
    private final List<StepReader> steps = new ArrayList<>();

    private LessonReader(MarkdownText text) {
        this.text = text;
    }

    /**
     * Reads a lesson.
     *
     * @param markdown the text of the file
     * @param fileName the name under which problems tell of it
     * @throws lab.unroll.words.InputException naming the file, the line, what is wrong there and what is expected
     */
    public static Lesson read(String markdown, String fileName) {
        LessonFile.requireSize(markdown.getBytes(StandardCharsets.UTF_8).length, fileName);
        return new LessonReader(new MarkdownText(markdown, new Place(fileName, 1))).lesson(fileName);
    }

    private Lesson lesson(String fileName) {
        List<Node> blocks = text.blocks();
        if (blocks.isEmpty() || !(blocks.get(0) instanceof YamlFrontMatterBlock matter)) {
            throw text.first().problem("front-matter");
        }
        Settings settings = new Settings(text.placeOf(matter).below(1), text.linesInside(matter), KEYS);
        int station = Math.toIntExact(settings.whole("station", 1, MOST_STATIONS)
                .orElseThrow(() -> missing("station", "station: 1")));
        String title = settings.text("title").orElseThrow(() -> missing("title", "title: Why memory"));
        BenchSetup setup = BenchSetup.read(settings);
        blocks.stream().skip(1).forEach(this::add);
        if (steps.isEmpty()) {
            throw text.first().problem("steps.none");
        }
        return new Lesson(station, title, settings.text("slides").orElse(""), setup,
                steps.stream().map(step -> step.finish(setup, settings)).toList(), fileName);
    }

    private RuntimeException missing(String key, String example) {
        return text.first().problem("missing", key, example);
    }

    private void add(Node node) {
        Place place = text.placeOf(node);
        if (node instanceof Heading heading) {
            String title = new SpanReader(text).words(heading);
            if (heading.getLevel() != STEP_LEVEL || title.isBlank()) {
                throw place.problem("heading");
            }
            steps.add(new StepReader(text, place, title));
        } else if (steps.isEmpty()) {
            throw place.problem("before-step");
        } else {
            steps.get(steps.size() - 1).add(node);
        }
    }
}
