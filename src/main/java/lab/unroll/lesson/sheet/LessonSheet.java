package lab.unroll.lesson.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.Exercise;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.picture.BenchPicture;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.BenchSetup;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Words;

/** The questions and exercises of a lesson on paper: the handout, or its key. */
public final class LessonSheet {

    private static final int ROOM_FOR_A_NUMBER = 1;
    private static final int ROOM_FOR_A_CURVE = 6;
    private static final int ROOM_FOR_AN_EXERCISE = 5;

    private final Lesson lesson;
    private final boolean isKey;
    private final Locale locale;
    private final Words words;
    private final Benches benches;
    private final List<SheetPart> parts = new ArrayList<>();
    private int pictures;

    private LessonSheet(Lesson lesson, boolean isKey, Locale locale, Benches benches) {
        this.lesson = lesson;
        this.isKey = isKey;
        this.locale = locale;
        this.words = Words.of("sheet", locale);
        this.benches = benches;
    }

    /**
     * The parts of a sheet.
     *
     * @param isKey   true for the key
     * @param locale  the language of what stands around the text of the lesson
     * @param benches where its networks are trained
     * @throws lab.unroll.words.InputException if a bench of the lesson cannot be set up, or has not a number that is asked for
     */
    static List<SheetPart> parts(Lesson lesson, boolean isKey, Locale locale, Benches benches) {
        LessonSheet sheet = new LessonSheet(lesson, isKey, locale, benches);
        sheet.all();
        return List.copyOf(sheet.parts);
    }

    private void all() {
        parts.add(new SheetPart.Title(words.get(isKey ? "title.key" : "title", lesson.station(), lesson.title())));
        if (!isKey) {
            say(words.get("name"));
        }
        int number = 0;
        for (LessonStep step : lesson.steps()) {
            if (step.question().isPresent() || step.seen().isPresent() || step.goal().isPresent()) {
                number++;
                step(step, number);
            }
        }
        for (Exercise exercise : lesson.exercises()) {
            number++;
            exercise(exercise, number);
        }
    }

    private void step(LessonStep step, int number) {
        parts.add(new SheetPart.Heading(words.get("question", number, step.title())));
        List<Asked> all = Asked.of(step, benches);
        if (!isKey) {
            OpenedBench bench = benches.open(step.setup());
            Asked.context(step, benches).forEach(this::body);
            picture(step, step.setup(), bench, step.covered());
        } else if (step.reveal().isPresent()) {
            picture(step, step.told(), benches.open(step.told()), List.of());
        }
        all.forEach(this::ask);
        step.goal().ifPresent(goal -> say(words.get("goal", goal.told(Words.of("window", locale)))));
    }

    private void picture(LessonStep step, BenchSetup setup, OpenedBench bench, List<String> covered) {
        if (step.question().isPresent()) {
            BenchPicture.of(setup, bench, covered, Theme.PRINT, locale).ifPresent(figure -> {
                pictures++;
                parts.add(new SheetPart.Picture(Integer.toString(pictures), figure, step.title()));
            });
        }
    }

    private void exercise(Exercise exercise, int number) {
        parts.add(new SheetPart.Heading(words.get("exercise", number, exercise.title())));
        OpenedBench bench = benches.open(exercise.setup());
        Asked.filling(bench).blocks(exercise.blocks()).forEach(this::body);
        if (isKey) {
            say(words.get("answer"));
            Asked.filling(bench).blocks(exercise.answer()).forEach(this::body);
            return;
        }
        if (exercise.setup().equals(lesson.setup())) {
            // it is not about a bench of its own
            parts.add(new SheetPart.Lines(ROOM_FOR_AN_EXERCISE));
            return;
        }
        BenchPicture.of(exercise.setup(), bench, exercise.setup().cover().orElse(List.of(BenchIds.AFTER)), Theme.PRINT,
                locale).ifPresent(figure -> {
                    pictures++;
                    parts.add(new SheetPart.Picture(Integer.toString(pictures), figure, exercise.title()));
                });
        parts.add(new SheetPart.Lines(ROOM_FOR_AN_EXERCISE));
    }

    private void ask(Asked asked) {
        body(new Block.Paragraph(strong(asked.text())));
        Question question = asked.question();
        if (question instanceof Question.Choice choice) {
            parts.add(new SheetPart.Options(choice.options().stream().map(option -> new SheetPart.Option(
                    isKey && option.isRight(), isKey ? withWhy(asked, option) : asked.option(option))).toList()));
        } else if (isKey) {
            say(words.get("answer") + " " + answer(asked));
            wrong(asked);
        } else {
            if (question instanceof Question.Step) {
                say(words.get("step"));
            }
            parts.add(new SheetPart.Lines(question instanceof Question.Curve ? ROOM_FOR_A_CURVE : ROOM_FOR_A_NUMBER));
        }
        if (isKey) {
            asked.revealed().forEach(this::body);
        }
    }

    private List<Span> withWhy(Asked asked, Question.Option option) {
        return option.why().isEmpty() ? asked.option(option) : Stream.of(asked.option(option),
                List.<Span>of(new Span.Text(" – ")), asked.why(option.why())).flatMap(List::stream).toList();
    }

    private String answer(Asked asked) {
        Question question = asked.question();
        if (question instanceof Question.OfNumber number) {
            return number(asked, number.right());
        }
        if (question instanceof Question.Valve valve) {
            return number(asked, valve.right());
        }
        if (question instanceof Question.Step step) {
            return number(asked, step.right());
        }
        Question.Curve curve = (Question.Curve) question;
        return words.get("curve", curve.curve().quantity().id() + (curve.curve().unit() < 0 ? ""
                : " " + (curve.curve().unit() + 1)));
    }

    private static String number(Asked asked, Question.Expected expected) {
        double tolerance = expected.tolerance().around(asked.value(expected.value()));
        return asked.shown(expected.value(), expected) + (tolerance == 0 ? "" : " ± " + plain(tolerance));
    }

    /** Without zeros at the end. */
    private static String plain(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }

    /** The tempting answers, each with what is the case. */
    private void wrong(Asked asked) {
        Question question = asked.question();
        if (question instanceof Question.OfNumber number) {
            wrong(asked, number.right(), number.tempting());
        } else if (question instanceof Question.Valve valve) {
            wrong(asked, valve.right(), valve.tempting());
        } else if (question instanceof Question.Step step) {
            wrong(asked, step.right(), step.tempting());
        }
    }

    private void wrong(Asked asked, Question.Expected right, List<Question.Tempting> tempting) {
        List<List<Span>> items = tempting.stream().filter(one -> !one.why().isEmpty()).map(one -> Stream.concat(
                Stream.of(new Span.Text(asked.shown(one.value(), right) + ": ")),
                asked.why(one.why()).stream()).toList()).toList();
        if (!items.isEmpty()) {
            body(new Block.Bullets(items, false));
        }
    }

    private static List<Span> strong(List<Span> spans) {
        return spans.stream().map(span -> span instanceof Span.Text words ? new Span.Strong(words.plain()) : span).toList();
    }

    private void say(String text) {
        body(new Block.Paragraph(List.of(new Span.Text(text))));
    }

    private void body(Block block) {
        parts.add(new SheetPart.Body(block));
    }
}
