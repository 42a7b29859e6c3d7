package lab.unroll.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lab.unroll.lesson.file.Place;
import lab.unroll.lesson.file.Problems;
import lab.unroll.lesson.file.Settings;
import lab.unroll.lesson.goal.Goal;
import lab.unroll.lesson.goal.Goals;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.QuestionBlock;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.setup.LessonSessions;
import lab.unroll.lesson.setup.LessonSettings;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.BlockReader;
import lab.unroll.lesson.text.MarkdownText;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** Reads one step or exercise: its heading, its text, and its fenced blocks. */
final class StepReader {

    private static final String BENCH = "bench";
    private static final String BEAT = "beat";
    private static final String PREDICT = "predict";
    private static final String REVEAL = "reveal";
    private static final String SEE = "see";
    private static final String GOAL = "goal";
    private static final String SOLUTION = "solution";
    private static final String NOTES = "notes";
    private static final String ANSWER = "answer";
    private static final List<String> OF_STEP = List.of(BEAT, BENCH, PREDICT, REVEAL, SEE, GOAL, SOLUTION, NOTES);
    private static final List<String> OF_EXERCISE = List.of(BENCH, ANSWER);

    /** A fenced block: what stands behind its name, where it is, and what is in it. */
    private record Fence(String kind, Place place, List<String> lines) {
    }

    private final MarkdownText text;
    private final Problems problems;
    private final LessonSessions sessions;
    private final Place heading;
    private final String title;
    private final boolean isExercise;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Fence> fences = new HashMap<>();

    /**
     * Begins a step.
     *
     * @param text       the file
     * @param sessions   those that it can bring
     * @param heading    where the heading stands
     * @param title      what it says
     * @param isExercise true for an exercise
     */
    StepReader(MarkdownText text, LessonSessions sessions, Place heading, String title, boolean isExercise) {
        this.text = text;
        this.problems = text.problems();
        this.sessions = sessions;
        this.heading = heading;
        this.title = title;
        this.isExercise = isExercise;
    }

    /** True if it is an exercise. */
    boolean isExercise() {
        return isExercise;
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
        String[] info = fence.getInfo().strip().split("\\s+", 2);
        String name = info[0];
        String kind = info.length < 2 ? "" : info[1].strip();
        List<String> known = isExercise ? OF_EXERCISE : OF_STEP;
        boolean asks = name.equals(PREDICT) || name.equals(SEE);
        if (!known.contains(name) || !kind.isEmpty() && !asks) {
            throw place.problem("fence", fence.getInfo(), String.join(", ", known));
        }
        if (fences.containsKey(name)) {
            throw place.problem("block.twice", name);
        }
        fences.put(name, new Fence(kind, place, closed(fence, place)));
    }

    /** The lines of a block, up to where the next begins: a block that is not closed takes in what comes after it. */
    private List<String> closed(FencedCodeBlock fence, Place place) {
        List<String> lines = fence.getLiteral().lines().toList();
        String backticks = "`".repeat(fence.getOpeningFenceLength());
        int own = (int) lines.stream().takeWhile(line -> !line.strip().startsWith(backticks)).count();
        if (own < lines.size() || fence.getClosingFenceLength() == null) {
            problems.tell(place.below(1 + own).problem("fence.open", fence.getInfo(), place.line(), backticks));
        }
        return lines.subList(0, own);
    }

    private Optional<Fence> fence(String name) {
        return Optional.ofNullable(fences.get(name));
    }

    /**
     * Ends the step.
     *
     * @param lesson   the lesson's setup
     * @param ofLesson where the lesson's settings stand
     * @throws lab.unroll.words.InputException if the step has no text or its settings do not fit one another
     */
    LessonStep finish(BenchSetup lesson, Settings ofLesson) {
        requireText();
        BenchSetup setup = setup(BENCH, lesson, ofLesson);
        Optional<Beat> beat = fence(BEAT).flatMap(fence -> problems.tried(
                () -> Beat.read(String.join(" ", fence.lines), fence.place.below(1))));
        Optional<BenchSetup> reveal = fence(REVEAL).map(fence -> setup(REVEAL, setup.uncovered(), ofLesson));
        if (reveal.isPresent() && fence(PREDICT).isEmpty()) {
            problems.tell(fences.get(REVEAL).place.problem("reveal"));
        }
        if (fence(SOLUTION).isPresent() && fence(GOAL).isEmpty()) {
            problems.tell(fences.get(SOLUTION).place.problem("solution"));
        }
        return new LessonStep(title, blocks, beat, setup, question(PREDICT), reveal, question(SEE),
                fence(GOAL).flatMap(fence -> goal(fence, setup)),
                fence(SOLUTION).map(fence -> setup(SOLUTION, setup, ofLesson)), blocks(NOTES), heading);
    }

    /**
     * Ends an exercise.
     *
     * @param lesson   the lesson's setup
     * @param ofLesson where the lesson's settings stand
     * @throws lab.unroll.words.InputException if it has no text or no answer, or its settings do not fit one another
     */
    Exercise exercise(BenchSetup lesson, Settings ofLesson) {
        requireText();
        List<Block> answer = blocks(ANSWER);
        if (answer.isEmpty()) {
            problems.tell(heading.problem("exercise.answer", title));
        }
        return new Exercise(title, blocks, setup(BENCH, lesson, ofLesson), answer, heading);
    }

    private void requireText() {
        if (blocks.isEmpty()) {
            problems.tell(heading.problem("step.text", title));
        }
    }

    private BenchSetup setup(String block, BenchSetup before, Settings ofLesson) {
        Settings own = fence(block).map(fence -> settings(fence, LessonSettings.keys()))
                .orElseGet(() -> new Settings(heading, List.of(), LessonSettings.keys(), problems));
        BenchSetup setup = before.merge(BenchSetup.read(own, sessions));
        setup.check(own, ofLesson);
        return setup;
    }

    private Settings settings(Fence fence, List<String> keys) {
        return new Settings(fence.place.below(1), fence.lines, keys, problems);
    }

    private Optional<Question> question(String block) {
        return fence(block).flatMap(fence -> problems.tried(() -> QuestionBlock.read(fence.kind, fence.place, fence.lines,
                block.equals(PREDICT), problems)));
    }

    private Optional<Goal> goal(Fence fence, BenchSetup setup) {
        return problems.tried(() -> Goals.read(settings(fence, Goals.keys()), setup.knownExperiment(), setup::readableExperiment));
    }

    private List<Block> blocks(String block) {
        return fence(block).flatMap(fence -> problems.tried(() -> new BlockReader(new MarkdownText(
                String.join("\n", fence.lines), fence.place.below(1), problems)).readAll())).orElse(List.of());
    }
}
