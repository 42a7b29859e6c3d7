package lab.unroll.homework.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lab.unroll.homework.grade.AnswerKey;
import lab.unroll.homework.grade.GradedItem;
import lab.unroll.homework.grade.Item;
import lab.unroll.homework.grade.Mark;
import lab.unroll.lesson.answer.Answer;
import lab.unroll.lesson.answer.Judge;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.live.LiveNumber;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.question.Shape;
import lab.unroll.lesson.text.Filling;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Words;

/** How many of a class answered what to a question, or reached a goal. */
final class Tally {

    private static final double SAME = 1e-9;

    private final AnswerKey key;
    private final Item item;
    private final List<GradedItem> graded;
    private final Words words;
    private final List<Row> rows = new ArrayList<>();

    /**
     * What some of them answered.
     *
     * @param isRight whether that is right
     * @param text    what it is
     * @param count   how many
     */
    record Row(boolean isRight, List<Span> text, int count) {
    }

    /**
     * Counts.
     *
     * @param graded the item as each student did it
     * @param words  those of the room {@code homework}
     */
    Tally(AnswerKey key, Item item, List<GradedItem> graded, Words words) {
        this.key = key;
        this.item = item;
        this.graded = List.copyOf(graded);
        this.words = words;
    }

    /** All that was answered or could be, and how many answered nothing. */
    List<Row> rows() {
        Optional<Question> question = key.question(item, words.locale());
        if (question.isEmpty()) {
            add(true, words.get("page.reached"), count(Mark.REACHED));
            add(false, words.get("page.missed"), count(Mark.MISSED));
        } else if (question.get() instanceof Question.Choice choice) {
            choice(choice);
        } else if (question.get() instanceof Question.OfNumber number) {
            number(number.right(), number.tempting());
        } else if (question.get() instanceof Question.Valve valve) {
            number(valve.right(), valve.tempting());
        } else if (question.get() instanceof Question.Step step) {
            step(step);
        } else if (question.get() instanceof Question.Curve curve) {
            curve(curve);
        }
        int nothing = graded.size() - rows.stream().mapToInt(Row::count).sum();
        if (nothing > 0) {
            add(false, words.get(question.isEmpty() ? "page.not-shown" : "page.nothing"), nothing);
        }
        return List.copyOf(rows);
    }

    private void add(boolean isRight, String text, int count) {
        rows.add(new Row(isRight, List.of(new Span.Text(text)), count));
    }

    private int count(Mark... marks) {
        return (int) graded.stream().filter(one -> Arrays.asList(marks).contains(one.mark())).count();
    }

    private List<Answer> answers() {
        return graded.stream().filter(one -> one.mark() != Mark.UNKNOWN).flatMap(one -> one.answer().stream()).toList();
    }

    private void choice(Question.Choice choice) {
        Filling filling = filling();
        for (int i = 0; i < choice.options().size(); i++) {
            Answer chosen = new Answer.Chosen(i);
            rows.add(new Row(choice.options().get(i).isRight(), filling.spans(choice.options().get(i).text()),
                    (int) answers().stream().filter(chosen::equals).count()));
        }
    }

    /** Fills in the numbers that the bench shows once everything is told; where it has none, they stay as they are written. */
    Filling filling() {
        OpenedBench bench = key.told(item.step());
        return new Filling(number -> number.shownOn(bench));
    }

    private void number(Question.Expected right, List<Question.Tempting> tempting) {
        OpenedBench bench = key.told(item.step());
        double value = right.value().on(bench);
        double tolerance = Math.max(SAME, right.tolerance().around(value));
        int decimals = right.decimals(right.value(), value);
        add(true, tolerance > SAME ? words.get("page.number", shown(value, decimals), shown(tolerance, decimals))
                : words.get("page.tempting", shown(value, decimals)), count(Mark.RIGHT));
        List<Double> others = new ArrayList<>(graded.stream()
                .filter(one -> one.mark() == Mark.NEAR || one.mark() == Mark.WRONG).flatMap(one -> one.answer().stream())
                .map(answer -> ((Answer.Number) answer).value()).toList());
        for (Question.Tempting one : tempting) {
            double wrong = one.value().on(bench);
            int before = others.size();
            others.removeIf(given -> Math.abs(given - wrong) <= tolerance + SAME);
            add(false, words.get("page.tempting", shown(wrong, right.decimals(one.value(), value))), before - others.size());
        }
        if (!others.isEmpty()) {
            add(false, words.get("page.other"), others.size());
        }
    }

    private static String shown(double value, int decimals) {
        return LiveNumber.shown(value, Math.abs(value - Math.rint(value)) < SAME ? 0 : decimals);
    }

    private void step(Question.Step question) {
        OpenedBench bench = key.told(item.step());
        double value = question.right().value().on(bench);
        double tolerance = question.right().tolerance().around(value);
        for (int t = 1; t <= bench.trace().length(); t++) {
            Answer at = new Answer.At(t);
            boolean isRight = Math.abs(t - value) <= tolerance + SAME;
            int count = (int) answers().stream().filter(at::equals).count();
            if (isRight || count > 0) {
                add(isRight, words.get("page.step", t), count);
            }
        }
        int beyond = (int) answers().stream().filter(one -> ((Answer.At) one).step() > bench.trace().length()).count();
        if (beyond > 0) {
            add(false, words.get("page.other"), beyond);
        }
    }

    private void curve(Question.Curve question) {
        add(true, words.get("page.curve.hit"), count(Mark.RIGHT));
        List<Optional<Shape>> wrong = graded.stream().filter(one -> one.mark() == Mark.NEAR || one.mark() == Mark.WRONG)
                .flatMap(one -> one.answer().stream())
                .map(answer -> Judge.shape(((Answer.Sketch) answer).values(), question)).toList();
        for (Shape shape : Shape.values()) {
            int count = (int) wrong.stream().filter(Optional.of(shape)::equals).count();
            if (count > 0) {
                add(false, words.get("page.curve." + shape.id()), count);
            }
        }
        int other = (int) wrong.stream().filter(Optional::isEmpty).count();
        if (other > 0) {
            add(false, words.get("page.curve.other"), other);
        }
    }
}
