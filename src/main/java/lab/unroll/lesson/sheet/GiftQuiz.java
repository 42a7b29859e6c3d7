package lab.unroll.lesson.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import lab.unroll.words.Words;

/**
 * The questions of a lesson in the format GIFT of Moodle, each with the text of its step and the numbers that the bench
 * computes. A curve cannot be sketched there; it is asked which way it runs.
 */
public final class GiftQuiz {

    /** Digits of a number; more than anybody is asked for. */
    private static final MathContext DIGITS = new MathContext(6);
    /** A valve or a number that is only near gets nothing. */
    private static final String NOTHING = "%0%";

    private final Lesson lesson;
    private final Words words;
    private final Benches benches = new Benches();

    private GiftQuiz(Lesson lesson, Locale locale) {
        this.lesson = lesson;
        this.words = Words.of("sheet", locale);
    }

    /**
     * The text of the file.
     *
     * @throws lab.unroll.words.InputException if a bench of the lesson cannot be set up, or has not a number that is asked for
     */
    public static String of(Lesson lesson, Locale locale) {
        return new GiftQuiz(lesson, locale).quiz();
    }

    private String quiz() {
        List<String> questions = new ArrayList<>();
        questions.add("$CATEGORY: " + words.get("title", lesson.station(), lesson.title()).replace("/", "//"));
        for (LessonStep step : lesson.steps()) {
            for (Asked asked : Asked.of(step, benches)) {
                questions.add(question(step, asked, questions.size()));
            }
        }
        return String.join("\n\n", questions) + "\n";
    }

    private String question(LessonStep step, Asked asked, int number) {
        String name = lesson.station() + "." + number + " " + step.title();
        String told = asked.revealed().isEmpty() ? "" : "\n####" + blocks(asked.revealed());
        return "::" + escaped(name) + "::[html]" + blocks(Asked.context(step, benches)) + "<p>" + html(asked.text()) + "</p> "
                + (asked.question() instanceof Question.Step ? "<p>" + escaped(words.get("step")) + "</p> " : "") + answers(asked) + told + "\n}";
    }

    private String answers(Asked asked) {
        Question question = asked.question();
        if (question instanceof Question.Choice choice) {
            return "{\n" + choice.options().stream().map(option -> (option.isRight() ? "=" : "~") + html(asked.option(option))
                    + feedback(asked, option.why())).collect(Collectors.joining("\n"));
        }
        if (question instanceof Question.OfNumber number) {
            return numbers(asked, number.right(), number.tempting());
        }
        if (question instanceof Question.Valve valve) {
            return numbers(asked, valve.right(), valve.tempting());
        }
        if (question instanceof Question.Step step) {
            return numbers(asked, step.right(), step.tempting());
        }
        return curve(asked, (Question.Curve) question);
    }

    private static String numbers(Asked asked, Question.Expected right, List<Question.Tempting> tempting) {
        double value = asked.value(right.value());
        double tolerance = right.tolerance().around(value);
        return "{#\n=" + plain(value) + ":" + plain(tolerance) + tempting.stream().map(one -> "\n=" + NOTHING
                + plain(asked.value(one.value())) + ":" + plain(tolerance) + feedback(asked, one.why()))
                .collect(Collectors.joining());
    }

    private String curve(Asked asked, Question.Curve curve) {
        String quantity = curve.curve().quantity().id() + (curve.curve().unit() < 0 ? "" : " " + (curve.curve().unit() + 1));
        List<String> shapes = new ArrayList<>();
        shapes.add("=" + escaped(words.get("curve", quantity)));
        curve.tempting().forEach(one -> shapes.add("~" + escaped(words.get("quiz.shape." + one.shape().id()))
                + feedback(asked, one.why())));
        return "{\n" + String.join("\n", shapes);
    }

    private static String feedback(Asked asked, List<Span> why) {
        return why.isEmpty() ? "" : "#" + html(asked.why(why));
    }

    private static String plain(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String html(List<Span> spans) {
        return spans.stream().map(span -> {
            String text = escaped(span.plain().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            return span instanceof Span.Symbol ? escaped("\\(") + text + escaped("\\)")
                    : span instanceof Span.Strong ? "<b>" + text + "</b>" : span instanceof Span.Emphasis
                    ? "<i>" + text + "</i>" : span instanceof Span.Code ? "<code>" + text + "</code>" : text;
        }).collect(Collectors.joining());
    }

    /** Blocks in one line. */
    private static String blocks(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                html.append("<p>").append(html(paragraph.spans())).append("</p>");
            } else if (block instanceof Block.Bullets list) {
                String tag = list.numbered() ? "ol>" : "ul>";
                html.append('<').append(tag);
                list.items().forEach(item -> html.append("<li>").append(html(item)).append("</li>"));
                html.append("</").append(tag);
            } else if (block instanceof Block.Note note) {
                html.append("<blockquote>").append(blocks(note.blocks())).append("</blockquote>");
            }
        }
        return html.toString();
    }

    /** What GIFT would take for a mark of its own has a backslash before it. */
    static String escaped(String text) {
        return text.replaceAll("[\\\\~=#{}:]", "\\\\$0").replace('\n', ' ');
    }
}
