package lab.unroll.figure.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import lab.unroll.figure.Level;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.Tidiness;
import lab.unroll.figure.formula.GradientEquationFigure;
import lab.unroll.figure.paint.Theme;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.net.CellKind;
import lab.unroll.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LevelFigureTest {

    private static final double WIDTH = 840;
    private static final double HEIGHT = 478;

    private static LevelFigure figure(CellKind cell, double position) {
        return figure(Scenes.remembering(cell, 4, 4, 8), position);
    }

    private static LevelFigure figure(Scene scene, double position) {
        return LevelFigure.forward(scene.at(new Playhead(position), 3), Level.VECTORS, 1, false, null, WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void whatMovesWithinAStepStaysInItsBounds(CellKind cell) {
        LevelFigure early = figure(cell, 2.1);
        LevelFigure late = figure(cell, 2.9);
        Rectangle2D moving = early.movingBounds();
        BufferedImage before = Tidiness.painted(early, Theme.LIGHT);
        BufferedImage after = Tidiness.painted(late, Theme.LIGHT);
        int changed = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    changed++;
                    assertTrue(moving.contains(x, y), "pixel " + x + ", " + y + " moves");
                }
            }
        }
        assertTrue(changed > 100, "something moves");
    }

    @Test
    void theStillLayerIsTheSameWithinAStepOnly() {
        Scene scene = Scenes.remembering(CellKind.LSTM, 4, 4, 8);
        assertEquals(figure(scene, 2.1).stillKey(), figure(scene, 2.9).stillKey());
        assertNotEquals(figure(scene, 2.1).stillKey(), figure(scene, 3.1).stillKey());
        Scene again = new Scene(scene.trace(), scene.free(), scene.inputLabels(), scene.outputLabels(), scene.endSymbol(),
                scene.playhead(), scene.selectedStep(), scene.selectedUnit(), scene.theme(),
                Words.of("figure", Locale.ENGLISH));
        assertEquals(figure(scene, 2.1).stillKey(), figure(again, 2.5).stillKey());
        assertNotEquals(figure(scene, 2.1).stillKey(), figure(Scenes.in(scene, Theme.DARK, Locale.ENGLISH), 2.1)
                .stillKey());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void everyLevelIsPaintedAndKnowsWhereTheSelectedStepStands(Level level) {
        for (CellKind cell : List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU)) {
            LevelFigure figure = LevelFigure.forward(Scenes.remembering(cell, 4, 4, 8), level,
                    level == Level.NETWORK ? 0 : 1, false, null, WIDTH, HEIGHT);
            Tidiness.painted(figure, Theme.LIGHT);
            assertTrue(new Rectangle2D.Double(-1, -1, WIDTH + 2, HEIGHT + 2).contains(figure.anchor(Level.CELL)));
        }
    }

    @Test
    void comparedCellsShowTheNumbersOfTheirTraces() {
        List<Scene> scenes = List.of(Scenes.remembering(CellKind.SIMPLE_RNN, 4, 4, 8),
                Scenes.remembering(CellKind.LSTM, 4, 4, 8), Scenes.remembering(CellKind.GRU, 4, 4, 8));
        CompareFigure figure = new CompareFigure(scenes, WIDTH, HEIGHT);
        Tidiness.assertTidy(figure, List.of(), Theme.LIGHT);
        assertEquals(scenes.get(2).trace().hidden(5).get(1), Tidiness.byId(figure).get("h.gru.5.2").value());
        assertEquals(scenes.get(1).trace().cell(8).get(3), Tidiness.byId(figure).get("C.lstm.8.4").value());
    }

    @Test
    void theGradientEquationFitsItsPanel() {
        for (CellKind cell : List.of(CellKind.SIMPLE_RNN, CellKind.LSTM, CellKind.GRU)) {
            for (int unit : new int[] {-1, 2}) {
                for (Locale language : Words.LANGUAGES) {
                    Scene scene = Scenes.in(Scenes.unit(Scenes.remembering(cell, 4, 4, 8), unit), Theme.DARK, language);
                    GradientEquationFigure figure = new GradientEquationFigure(scene, 260);
                    Tidiness.assertTidy(figure, figure.labels(), Theme.DARK);
                }
            }
        }
    }
}
