package lab.unroll.lesson;

import java.util.List;
import java.util.stream.Stream;
import lab.unroll.lesson.question.Question;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;

/** What a question asks for, apart from the language it asks in; and the words that it asks with. */
final class AskedIn {

    private AskedIn() {
    }

    /** Kind, numbers, what is right and what is tempting: the same in every language. */
    static List<Object> numbers(Question question) {
        if (question instanceof Question.Choice choice) {
            return List.of("choice", choice.rightOption(), choice.options().stream().map(Question.Option::claims).toList());
        }
        if (question instanceof Question.OfNumber number) {
            return List.of("number", number.right(), values(number.tempting()));
        }
        if (question instanceof Question.Valve valve) {
            return List.of("valve", valve.gate(), valve.unit(), valve.step(), valve.right(), values(valve.tempting()));
        }
        if (question instanceof Question.Step step) {
            return List.of("step", step.right(), values(step.tempting()));
        }
        Question.Curve curve = (Question.Curve) question;
        return List.of("curve", curve.curve(), curve.tolerance(), curve.tempting().stream().map(Question.WrongShape::shape)
                .toList());
    }

    private static List<Object> values(List<Question.Tempting> tempting) {
        return tempting.stream().<Object>map(Question.Tempting::value).toList();
    }

    /** All that is read in it before and after the answer is told. */
    static Stream<Span> spans(Question question) {
        return Stream.of(question.text().stream(), reasons(question).flatMap(List::stream), spans(question.revealed()))
                .flatMap(part -> part);
    }

    /** The options and why somebody thinks so. */
    private static Stream<List<Span>> reasons(Question question) {
        if (question instanceof Question.Choice choice) {
            return choice.options().stream().flatMap(option -> Stream.of(option.text(), option.why()));
        }
        if (question instanceof Question.Curve curve) {
            return curve.tempting().stream().map(Question.WrongShape::why);
        }
        return tempting(question).stream().map(Question.Tempting::why);
    }

    /** Why somebody thinks so, of each option that is not right. */
    static List<List<Span>> whys(Question question) {
        if (question instanceof Question.Choice choice) {
            return choice.options().stream().filter(option -> !option.isRight()).map(Question.Option::why).toList();
        }
        return reasons(question).toList();
    }

    private static List<Question.Tempting> tempting(Question question) {
        if (question instanceof Question.OfNumber number) {
            return number.tempting();
        }
        return question instanceof Question.Valve valve ? valve.tempting() : ((Question.Step) question).tempting();
    }

    static Stream<Span> spans(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                return paragraph.spans().stream();
            }
            return block instanceof Block.Bullets list ? list.items().stream().flatMap(List::stream)
                    : spans(((Block.Note) block).blocks());
        });
    }
}
