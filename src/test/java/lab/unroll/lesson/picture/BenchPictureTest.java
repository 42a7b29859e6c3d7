package lab.unroll.lesson.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lab.unroll.figure.Figure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.lesson.LessonReader;
import lab.unroll.lesson.LessonStep;
import lab.unroll.lesson.bench.Benches;
import lab.unroll.lesson.setup.BenchIds;
import lab.unroll.lesson.setup.ViewNeeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a step looks at, there is a picture of it for paper, of which nothing is told that is covered. */
class BenchPictureTest {

    private static final Benches BENCHES = new Benches();

    static Stream<String[]> parts() {
        return ViewFigures.byView().entrySet().stream().flatMap(view -> view.getValue().keySet().stream()
                .map(part -> new String[] {view.getKey(), part}));
    }

    private static Optional<Figure> picture(String settings, List<String> covered) {
        LessonStep step = LessonReader.read("---\nstation: 1\ntitle: T\n" + settings + "---\n## A\nText.\n", "a.md").steps().get(0);
        return BenchPicture.of(step.setup(), BENCHES.open(step.setup()), covered, Theme.PRINT, Locale.ENGLISH);
    }

    private static int[] pixels(Figure figure) {
        BufferedImage image = new BufferedImage((int) Math.ceil(figure.width()), (int) Math.ceil(figure.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        figure.paint(g);
        g.dispose();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void everyPartOfEveryViewHasAFigure() {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        ViewFigures.byView().forEach((view, parts) -> known.put(view, parts.keySet()));
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        BenchIds.VIEWS.forEach((view, parts) -> wanted.put(view, Set.copyOf(parts)));
        wanted.remove(BenchIds.FIRST_VIEW);
        assertEquals(wanted, known);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void aPartIsPaintedAndHiddenWithEverything(String view, String part) {
        String settings = "preset: " + ViewNeeds.example(view) + "\nview: " + view + "\npart: " + part + "\n"
                + (view.equals("runs") ? "train: 20\n" : "");
        int[] painted = pixels(picture(settings, List.of()).orElseThrow());
        assertTrue(Arrays.stream(painted).distinct().count() > 3, "something is painted");
        assertEquals(Optional.empty(), picture(settings, List.of(BenchIds.EVERYTHING)));
    }

    @Test
    void aLongSequenceIsShownAsWellAndWhatComesAfterIsCovered() {
        String settings = "preset: remember-first\nlength: 40\nstep: 3\n";
        int[] seen = pixels(picture(settings, List.of()).orElseThrow());
        assertFalse(Arrays.equals(seen, pixels(picture(settings, List.of(BenchIds.AFTER)).orElseThrow())));
    }

    @Test
    void theWayBackSumsUpTheWeightThatTheStepNames() {
        String settings = "preset: remember-first\ncell: rnn\nhidden: 2\nstep: 4\nbackward: yes\nlevel: unrolled\n";
        int[] largest = pixels(picture(settings, List.of()).orElseThrow());
        int[] other = pixels(picture(settings + "weight: Wx[1][1]\n", List.of()).orElseThrow());
        assertFalse(Arrays.equals(largest, other));
        assertFalse(Arrays.equals(other, pixels(picture(settings + "weight: Wx[1][2]\n", List.of()).orElseThrow())));
    }

    @Test
    void aChartOfAViewIsCoveredAfterThePlayhead() {
        String settings = "preset: remember-first\nlength: 6\nstep: 3\nview: gradients\npart: factors\n";
        int[] seen = pixels(picture(settings, List.of()).orElseThrow());
        assertFalse(Arrays.equals(seen, pixels(picture(settings, List.of(BenchIds.AFTER)).orElseThrow())));
    }
}
