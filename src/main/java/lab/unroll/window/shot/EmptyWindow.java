package lab.unroll.window.shot;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lab.unroll.window.kit.FirstPicture;

/** A window of JavaFX without anything in it: how soon that is there is the yardstick of the start. */
public final class EmptyWindow extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Opens it, tells when it is there, and closes it. */
    public static void main(String[] args) {
        launch(EmptyWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
        stage.show();
        FirstPicture.tell(() -> true, stage::close);
    }
}
