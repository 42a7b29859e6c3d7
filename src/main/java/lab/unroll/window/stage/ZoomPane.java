package lab.unroll.window.stage;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.util.Duration;
import lab.unroll.figure.Figure;
import lab.unroll.figure.Level;
import lab.unroll.figure.LevelPicture;
import lab.unroll.window.canvas.FigureView;

/**
 * The drawing of the stage. When it changes to another level, the picture that was there stays underneath for a moment:
 * both move as seen by one camera, so that what is looked at keeps its place and its surroundings fade.
 */
final class ZoomPane extends Region {

    private static final Duration ZOOM = Duration.millis(800);
    private static final Duration FADE = Duration.millis(120);
    private static final double FADED = 0.2;

    private final FigureView drawing;
    private final BooleanSupplier reducedMotion;
    private final ImageView before = new ImageView();
    private final Affine beforePlace = new Affine();
    private final Affine place = new Affine();
    private LevelPicture shown;
    private Transition transition;

    /**
     * A pane for a drawing.
     *
     * @param drawing       shows a {@link LevelPicture}
     * @param reducedMotion true if pictures should only fade
     */
    ZoomPane(FigureView drawing, BooleanSupplier reducedMotion) {
        this.drawing = drawing;
        this.reducedMotion = reducedMotion;
        setMinHeight(0);
        before.setMouseTransparent(true);
        before.setVisible(false);
        before.getTransforms().setAll(beforePlace);
        drawing.getTransforms().setAll(place);
        getChildren().setAll(before, drawing);
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        drawing.keepPictureWhen(this::isAnotherLevel);
        drawing.figureProperty().addListener((o, was, is) -> follow(is));
    }

    private boolean isAnotherLevel(Figure next) {
        return shown != null && next instanceof LevelPicture level && (level.isBackward() != shown.isBackward()
                || level.level() != shown.level() && !(unfolds(level) && unfolds(shown)));
    }

    /** Between these two levels the network unfolds or folds instead. */
    private static boolean unfolds(LevelPicture figure) {
        return figure.level() == Level.NETWORK || figure.level() == Level.UNROLLED;
    }

    private void follow(Figure next) {
        if (!(next instanceof LevelPicture level)) {
            return;
        }
        LevelPicture left = shown;
        boolean another = isAnotherLevel(next);
        shown = level;
        if (another && drawing.keptPicture() != null) {
            begin(left, level, drawing.keptPicture());
        }
    }

    private void begin(LevelPicture left, LevelPicture entered, Image picture) {
        if (transition != null) {
            transition.stop();
            end();
        }
        before.setImage(picture);
        before.setFitWidth(left.width());
        before.setFitHeight(left.height());
        boolean fadeOnly = reducedMotion.getAsBoolean() || left.level() == entered.level();
        Zoom zoom = new Zoom(left.anchor(entered.level()), entered.anchor(left.level()));
        transition = new Transition() {
            {
                setCycleDuration(fadeOnly ? FADE : ZOOM);
                setInterpolator(Interpolator.LINEAR);
            }

            @Override
            protected void interpolate(double share) {
                double eased = Zoom.eased(share);
                if (!fadeOnly) {
                    apply(zoom.before(eased), beforePlace);
                    apply(zoom.after(eased), place);
                }
                drawing.setOpacity(eased);
                before.setOpacity(1 - (1 - FADED) * eased);
            }
        };
        transition.setOnFinished(e -> end());
        before.setVisible(true);
        drawing.setOpacity(0);
        transition.play();
    }

    private static void apply(Zoom.Placing placing, Affine transform) {
        transform.setToTransform(placing.scale(), 0, placing.x(), 0, placing.scale(), placing.y());
    }

    private void end() {
        before.setVisible(false);
        before.setImage(null);
        beforePlace.setToIdentity();
        place.setToIdentity();
        drawing.setOpacity(1);
    }

    /** True while one picture changes into the next. */
    boolean isMoving() {
        return transition != null && transition.getStatus() == Animation.Status.RUNNING;
    }

    @Override
    protected void layoutChildren() {
        before.relocate(0, 0);
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawing.prefHeight(width);
    }
}
