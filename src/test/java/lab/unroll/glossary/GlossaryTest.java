package lab.unroll.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.Lessons;
import lab.unroll.lesson.text.Span;
import lab.unroll.lesson.text.Spans;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private final Glossary english = new Glossary(Locale.ENGLISH);
    private final Glossary chinese = new Glossary(Words.CHINESE);

    private static List<String> ids(List<Glossary.Entry> entries) {
        return entries.stream().map(entry -> entry.term().id()).toList();
    }

    private static Optional<String> id(Optional<Glossary.Entry> entry) {
        return entry.map(one -> one.term().id());
    }

    @Test
    void aFormulaIsExplainedPartByPart() {
        assertEquals(List.of("hidden-state"), ids(english.ofFormula("h_{t-1}^2")));
        assertEquals(List.of("input", "weight"), ids(english.ofFormula("x_t W^x")));
        assertEquals(List.of("weight", "input"), ids(english.ofFormula("(W^x)^T x_t")));
        assertEquals(List.of("output"), ids(english.ofFormula("\\hat y_4")));
        assertEquals(List.of("candidate"), ids(english.ofFormula("\\tilde C_3")));
        assertEquals(List.of("step"), ids(english.ofFormula("t = 2")));
        assertEquals(List.of("count-k"), ids(english.ofFormula("k")));
        assertEquals(List.of("output", "input", "hidden-state"), ids(english.ofFormula("\\hat y_t = f(x_t, h_{t-1})")));
        assertEquals(List.of("forget-gate", "cell-state"), ids(english.ofFormula("f_t C_{t-1}")));
    }

    @Test
    void theLongestTermAtAPlaceIsExplained() {
        String text = "The hidden state comes back; the forget gate closes.";
        assertEquals(Optional.of("hidden-state"), id(english.at(text, text.indexOf("hidden"))));
        assertEquals(Optional.of("forget-gate"), id(english.at(text, text.indexOf("gate"))));
        assertEquals(Optional.empty(), id(english.at(text, text.indexOf("comes"))));
        assertEquals(Optional.of("neuron"), id(chinese.at("1 號神經元", 3)));
    }

    @Test
    void everyTermIsExplainedInBothLanguagesUnderItsOwnName() {
        for (Glossary glossary : List.of(english, chinese)) {
            Set<String> names = new TreeSet<>();
            glossary.entries().forEach(entry -> assertTrue(names.add(entry.name()), entry.name()));
            assertEquals(Term.ALL.size(), names.size());
        }
    }

    @Test
    void everySymbolOfTheLessonsIsExplained() {
        Set<String> unknown = new TreeSet<>();
        for (Locale language : Words.LANGUAGES) {
            Glossary glossary = new Glossary(language);
            Lessons.all(language).lessons().stream().flatMap(GlossaryTest::symbols)
                    .filter(markup -> glossary.ofFormula(markup).isEmpty()).forEach(unknown::add);
        }
        unknown.removeIf(markup -> markup.matches("[ij\\d]|.*[0-9] .*|\\W*"));
        assertEquals(Set.of(), unknown);
    }

    private static Stream<String> symbols(Lesson lesson) {
        return lesson.steps().stream().flatMap(step -> Spans.of(step.blocks())).filter(Span.Symbol.class::isInstance)
                .map(Span::plain);
    }
}
