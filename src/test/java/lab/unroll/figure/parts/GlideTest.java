package lab.unroll.figure.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lab.unroll.figure.Phase;
import lab.unroll.figure.Playhead;
import lab.unroll.figure.Scene;
import lab.unroll.figure.Scenes;
import lab.unroll.figure.blocks.BlockRun;
import lab.unroll.figure.blocks.BlocksLayout;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.figure.unrolled.UnrolledLayout;
import lab.unroll.net.CellKind;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Windows of long sequences follow the playhead without a jump. */
class GlideTest {

    private static final int LENGTH = 50;
    private static final double A_MOMENT = 1e-4;
    private static final double UNSEEN = 0.05;

    /** The scene at a position in the order of reading. */
    private static Scene at(Scene scene, double position) {
        int turn = new Playhead(position).step();
        return scene.at(new Playhead(position), scene.turn(turn));
    }

    private static Scene scene(CellKind cell, int units, boolean reverse) {
        Scene scene = Scenes.unit(Scenes.deep(cell, units, 1, reverse, LENGTH), 1);
        return reverse ? scene.lookingAt(new LayerPlace(0, Direction.REVERSE)) : scene;
    }

    private static Glide glide(Scene scene) {
        return Glide.at(scene.playhead(), Phase.of(scene.trace().spec().cell()).size(), scene.turn(scene.selectedStep()));
    }

    private static UnrolledLayout vectors(Scene scene) {
        return UnrolledLayout.of(scene, 840, 460).gliding(scene, glide(scene));
    }

    private static BlocksLayout blocks(Scene scene) {
        return new BlocksLayout(BlockRun.of(scene), 840, 460).gliding(BlockRun.of(scene), glide(scene));
    }

    @ParameterizedTest
    @EnumSource(CellKind.class)
    void noCopyJumpsFromStepToStep(CellKind cell) {
        for (int units : new int[] {4, 24}) {
            for (boolean reverse : new boolean[] {false, true}) {
                Scene scene = scene(cell, units, reverse);
                for (int step = 1; step < LENGTH; step++) {
                    UnrolledLayout before = vectors(at(scene, step));
                    UnrolledLayout after = vectors(at(scene, step + A_MOMENT));
                    BlocksLayout blocksBefore = blocks(at(scene, step));
                    BlocksLayout blocksAfter = blocks(at(scene, step + A_MOMENT));
                    for (int t = 1; t <= LENGTH; t++) {
                        // where the window stands still at an end of the sequence, the lens passes from copy to copy
                        if (before.shows(t) && after.shows(t) && before.left != after.left) {
                            assertEquals(before.x(t), after.x(t), UNSEEN, "copy " + t + " after step " + step);
                        }
                        if (blocksBefore.shows(t) && blocksAfter.shows(t)) {
                            assertEquals(blocksBefore.x(t), blocksAfter.x(t), UNSEEN, "block " + t);
                        }
                    }
                }
            }
        }
    }

    @Test
    void atTheEndOfEveryPhaseTheWindowStands() {
        for (CellKind cell : CellKind.values()) {
            Scene scene = scene(cell, 4, false);
            int phases = Phase.of(cell).size();
            for (int part = 1; part <= phases; part++) {
                Scene there = at(scene, 24 + (double) part / phases);
                UnrolledLayout standing = UnrolledLayout.of(there, 840, 460);
                assertSame(standing, standing.gliding(there, glide(there)));
            }
            Scene moving = at(scene, 24.05);
            UnrolledLayout standing = UnrolledLayout.of(moving, 840, 460);
            assertNotSame(standing, standing.gliding(moving, glide(moving)));
        }
    }

    @Test
    void theCopiesOnlyGoForward() {
        Scene scene = scene(CellKind.LSTM, 4, false);
        double before = Double.POSITIVE_INFINITY;
        for (double position = 24; position <= 26; position += 0.01) {
            double x = vectors(at(scene, position)).x(25);
            assertTrue(x <= before + 1e-9, "at " + position);
            before = x;
        }
    }

    @Test
    void whatIsTouchedStaysWhereItComesToStand() {
        Scene scene = scene(CellKind.LSTM, 4, false);
        UnrolledFigure moving = new UnrolledFigure(at(scene, 24.05), 840, 460);
        UnrolledFigure standing = new UnrolledFigure(at(scene, 24.5), 840, 460);
        assertEquals(standing.spotsKey(), moving.spotsKey());
        assertEquals(standing.spots(), moving.spots());
    }

    @Test
    void aSequenceThatFitsDoesNotMove() {
        Scene scene = Scenes.deep(CellKind.LSTM, 4, 1, false, 8);
        for (double position = 0; position <= 8; position += 0.05) {
            Scene there = at(scene, position);
            assertEquals(UnrolledLayout.of(scene, 840, 460).x(1), vectors(there).x(1));
            assertEquals(new BlocksLayout(BlockRun.of(scene), 840, 460).x(1), blocks(there).x(1));
        }
    }
}
