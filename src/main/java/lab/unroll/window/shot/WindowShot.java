package lab.unroll.window.shot;

import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import lab.unroll.window.frame.BenchWindow;
import lab.unroll.window.state.Computing;
import lab.unroll.window.kit.NoFiles;
import lab.unroll.window.lesson.DoneRightly;
import lab.unroll.window.view.Panel;
import lab.unroll.window.view.PanelsModel;
import lab.unroll.window.view.View;
import lab.unroll.words.InputException;

/**
 * Paints the whole window without a display. The caller has chosen the platform without a screen before
 * ({@code glass.platform=Monocle}, {@code monocle.platform=Headless}, {@code prism.order=sw}).
 */
public final class WindowShot {

    private static final long LONGEST_SECONDS = 600;
    /** After everything is there, so many pulses more, for layout to come to rest. */
    private static final int QUIET_PULSES = 4;

    /** How the ids of crumbs begin. */
    private static final String CRUMB = "part-";

    private WindowShot() {
    }

    /**
     * The picture of a window, once its training and painting are done.
     *
     * @throws lab.unroll.words.InputException if what it is to show cannot be opened
     * @throws IllegalStateException         if it does not come to rest
     */
    public static BufferedImage paint(WindowShotOptions options) {
        System.setProperty("headless.geometry", options.width() + "x" + options.height() + "-32");
        CompletableFuture<BufferedImage> picture = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            try {
                open(options, picture);
            } catch (RuntimeException | Error e) {
                picture.completeExceptionally(e);
            }
        });
        try {
            return picture.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The window did not come to rest", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Platform.exit();
        }
    }

    private static void open(WindowShotOptions options, CompletableFuture<BufferedImage> picture) {
        PanelsModel panels = PanelsModel.returning();
        BenchWindow window = new BenchWindow(options.state().experiment(), new Computing(options.kernels()), panels, new NoFiles(), options.width(), options.height());
        window.model().themeProperty().set(options.theme());
        window.model().languageProperty().set(options.language());
        window.model().stage().reducedMotionProperty().set(true);
        List<Runnable> hand = new ArrayList<>();
        if (options.opened() != null) {
            window.lessons().open(options.opened().lesson() - 1, options.opened().step() - 1);
            if (options.opened().told()) {
                hand.addAll(DoneRightly.of(window.lessons()));
            }
        } else if (options.session().training().isEmpty()) {
            window.controller().reach(options.state());
        } else {
            window.controller().kept().open(options.session(), () -> { });
        }
        options.hand().forEach(done -> hand.add(() -> done.accept(window.model())));
        look(window, options.view(), options.part());
        if (options.chart() != null) {
            panels.choose(Panel.DOCK, true);
            window.model().stage().trainingChart().show(options.chart());
        }
        if (options.presenter() != null) {
            window.presenter().model().zoom().percentProperty().set(options.presenter().zoom());
            window.presenter().begin();
        }
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(window.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
        new AnimationTimer() {
            private int quiet;
            private int done;

            @Override
            public void handle(long now) {
                boolean plays = window.model().playhead().playingProperty().get();
                quiet = window.isSettled() && !plays && !isComputing(window) ? quiet + 1 : 0;
                if (quiet >= QUIET_PULSES && done < hand.size()) {
                    quiet = 0;
                    hand.get(done).run();
                    done++;
                } else if (quiet >= QUIET_PULSES) {
                    stop();
                    picture.complete(pixels(window.scene().snapshot(null)));
                    window.close();
                }
            }
        }.start();
    }

    /** True while the view that is shown computes something on a thread of its own. */
    private static boolean isComputing(BenchWindow window) {
        return window.views().presentProperty().get().busy().apply(window.model()).getValue();
    }

    /** Shows the view and the part that are wanted; null for the one that is shown. */
    static void look(BenchWindow window, String name, String part) {
        if (name != null) {
            List<View> all = window.views().all();
            window.views().show(all.stream().filter(view -> view.id().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new InputException("option.unknown", "--view", name,
                            all.stream().map(View::id).collect(Collectors.joining(", ")))));
        }
        if (part != null) {
            List<Node> crumbs = window.scene().getRoot().lookupAll(".crumb").stream().toList();
            Node wanted = crumbs.stream().filter(crumb -> crumb.getId().equalsIgnoreCase(CRUMB + part)).findFirst()
                    .orElseThrow(() -> new InputException("option.unknown", "--part", part, crumbs.stream()
                            .map(crumb -> crumb.getId().substring(CRUMB.length())).collect(Collectors.joining(", "))));
            ((ButtonBase) wanted).fire();
        }
    }

    private static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), IntBuffer.wrap(pixels),
                width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}
