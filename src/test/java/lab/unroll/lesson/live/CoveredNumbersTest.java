package lab.unroll.lesson.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import lab.unroll.figure.Cover;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.bench.OpenedBench;
import lab.unroll.lesson.text.Spans;
import org.junit.jupiter.api.Test;

/** Numbers in the text of a step tell nothing that is covered on the bench. */
class CoveredNumbersTest {

    /** For each number whether it may be seen. */
    private static String shown(String numbers, Cover.Part part, boolean backward) {
        LessonStep step = LessonReader.read("---\nstation: 1\ntitle: T\ncell: lstm\ntrain: 3\nlength: 6\n---\n## A\n" + numbers
                + "\n", "a.md").steps().get(0);
        OpenedBench bench = new Benches().open(step.setup());
        Cover cover = part == null ? Cover.NONE : new Cover(Set.of(part), 3, backward);
        StringBuilder seen = new StringBuilder();
        Spans.live(Spans.of(step.blocks())).forEach(number ->
                seen.append(number.shownOn(bench, cover).equals("?") ? '?' : '.'));
        return seen.toString();
    }

    @Test
    void whatComesAfterThePlayheadIsCoveredAndWhateverIsMadeOfIt() {
        assertEquals("..???.....", shown("{{h[0][1]}} {{h[3][1]}} {{h[4][1]}} {{tanh(C[3][1]) + f[5][2]}}"
                + " {{argmax t: h[t][1]}} {{x[5][1]}} {{T}} {{loss}} {{Wh.f[1][1]}} {{y[3][1]}}", Cover.Part.AFTER, false));
        assertEquals("?..", shown("{{dh[2]}} {{dh[3]}} {{dh[6]}}", Cover.Part.AFTER, true));
    }

    @Test
    void outputsChartsAndAllFiguresCoverTheirNumbers() {
        String numbers = "{{y[2][1]}} {{L}} {{loss}} {{h[2][1]}} {{b.f[1]}} {{x[2][1]}} {{k}} {{trained}}";
        assertEquals("??......", shown(numbers, Cover.Part.OUTPUT, false));
        assertEquals("..?.....", shown(numbers, Cover.Part.CHART, false));
        assertEquals("?????...", shown(numbers, Cover.Part.ALL, false));
        assertEquals("........", shown(numbers, null, false));
    }
}
