package lab.unroll.lesson.sheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lab.unroll.figure.Figure;
import lab.unroll.lesson.text.Block;
import lab.unroll.lesson.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages break where nobody minds. */
class SheetPagesTest {

    /** The number of a page stands below. */
    private static final double NUMBERED = 60;

    private static SheetPart said(String text) {
        return new SheetPart.Body(new Block.Paragraph(words(text)));
    }

    private static List<Span> words(String text) {
        return List.of(new Span.Text(text));
    }

    private static int[] pixels(Figure page) {
        BufferedImage image = new BufferedImage((int) page.width(), (int) (page.height() - NUMBERED), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        page.paint(g);
        g.dispose();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 28, 29, 30, 31})
    void theAnswersOfAClassStandOnThePageOfTheirQuestion(int before) {
        List<SheetPart> above = new ArrayList<>(Collections.nCopies(before, said("Before it.")));
        List<SheetPart> all = new ArrayList<>(above);
        all.add(new SheetPart.Heading("A question"));
        all.add(said("What comes first?"));
        all.add(new SheetPart.Bars(Collections.nCopies(5, new SheetPart.Bar(false, words("An answer"), 0.5, "1"))));
        List<Figure> pages = SheetPages.of(all);
        assertEquals(2, pages.size());
        assertArrayEquals(pixels(SheetPages.of(above).get(0)), pixels(pages.get(0)), "nothing of the question is on the first page");
    }
}
