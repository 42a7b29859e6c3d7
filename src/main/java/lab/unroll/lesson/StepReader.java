package lab.unroll.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Reads one step: its heading, its text, and the fenced blocks {@code bench}, {@code goal} and {@code predict}. */
final class StepReader {

    private static final String BENCH = "bench";
    private static final String GOAL = "goal";
    private static final String PREDICT = "predict";

    private final MarkdownText text;
    private final Place heading;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();
    private Settings settings;
    private Settings goal;
    private Question question;

    /**
     * Begins a step.
     *
     * @param text    the file
     * @param heading where the heading stands
     * @param title   what it says
     */
    StepReader(MarkdownText text, Place heading, String title) {
        this.text = text;
        this.heading = heading;
        this.title = title;
    }

    /**
     * Reads the next block of the step.
     *
     * @throws lab.unroll.words.InputException at a block that is unknown, comes twice or cannot be read
     */
    void add(Node node) {
        if (!(node instanceof FencedCodeBlock fence)) {
            blocks.add(new BlockReader(text).read(node));
            return;
        }
        Place place = text.placeOf(fence);
        List<String> inside = fence.getLiteral().lines().toList();
        switch (fence.getInfo().strip()) {
            case BENCH -> {
                requireFirst(settings, BENCH, place);
                settings = new Settings(place.below(1), inside, LessonSettings.keys());
            }
            case GOAL -> {
                requireFirst(goal, GOAL, place);
                goal = new Settings(place.below(1), inside, Goals.keys());
            }
            case PREDICT -> {
                requireFirst(question, PREDICT, place);
                question = new QuestionReader(place, inside).read();
            }
            default -> throw place.problem("fence", fence.getInfo());
        }
    }

    private static void requireFirst(Object before, String name, Place place) {
        if (before != null) {
            throw place.problem("block.twice", name);
        }
    }

    /**
     * Ends the step.
     *
     * @param lesson   the lesson's setup
     * @param ofLesson where the lesson's settings stand
     * @throws lab.unroll.words.InputException if the step has no text or its settings do not fit one another
     */
    LessonStep finish(BenchSetup lesson, Settings ofLesson) {
        if (blocks.isEmpty()) {
            throw heading.problem("step.text", title);
        }
        Settings own = settings == null ? new Settings(heading, List.of(), LessonSettings.keys()) : settings;
        BenchSetup setup = lesson.merge(BenchSetup.read(own));
        setup.check(own, ofLesson);
        return new LessonStep(title, blocks, setup, Optional.ofNullable(question),
                Optional.ofNullable(goal).map(lines -> Goals.read(lines, setup.experiment())));
    }
}
