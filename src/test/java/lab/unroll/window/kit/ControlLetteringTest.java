package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Side;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lab.unroll.figure.paint.Theme;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class ControlLetteringTest {

    private Label title;
    private VBox box;

    @Start
    void start(Stage stage) {
        BenchFonts.load();
        title = new Label("王鈺瑄");
        box = new VBox(title);
        box.setStyle("-fx-font-family: Inter;");
        title.setStyle("-fx-font-family: 'Inter SemiBold';");
        Scene scene = new Scene(new Group(box), 200, 100);
        ControlLettering.watch(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void lettersThatInterLacksAreSetInTheFontThatHasThem(FxRobot robot) {
        assertEquals("Noto Sans TC Bold", title.getFont().getName());
        TextField later = new TextField("陳姵婕");
        robot.interact(() -> box.getChildren().add(later));
        robot.interact(() -> { });
        assertEquals("Noto Sans TC", later.getFont().getFamily());
        robot.interact(() -> {
            title.setText("Жук");
            later.setText("abc");
        });
        robot.interact(() -> { });
        assertEquals("Inter SemiBold", title.getFont().getFamily());
        assertEquals("Inter", later.getFont().getFamily());
    }

    @Test
    void twoTextsBeforeTheNextPictureAreForgottenBothOnceInterHasTheLetters(FxRobot robot) {
        robot.interact(() -> title.setText("abc"));
        robot.interact(() -> { });
        robot.interact(() -> {
            title.setText("王鈺瑄");
            title.setText("陳姵婕");
        });
        robot.interact(() -> { });
        assertEquals("Noto Sans TC Bold", title.getFont().getName());
        robot.interact(() -> title.setText("abc"));
        robot.interact(() -> { });
        assertEquals("Inter SemiBold", title.getFont().getFamily());
    }

    @Test
    void whereTheStyleSheetsHaveTheLettersTheySayWhatIsBold(FxRobot robot) {
        Label chosen = new Label("abc");
        chosen.setStyle("-fx-font-weight: normal;");
        robot.interact(() -> {
            box.setStyle("-fx-font-family: 'Inter SemiBold';");
            box.getChildren().add(chosen);
        });
        robot.interact(() -> {
            chosen.setText("王鈺瑄");
            box.setStyle("-fx-font-family: 'Noto Sans TC';");
        });
        robot.interact(() -> { });
        assertEquals("-fx-font-weight: normal;", chosen.getStyle());
        assertEquals("Noto Sans TC", chosen.getFont().getFamily());
        robot.interact(() -> box.setStyle("-fx-font-family: Inter;"));
        robot.interact(() -> { });
        assertTrue(chosen.getStyle().contains("Noto Sans TC"), "and where they have not, it is set again");
    }

    @Test
    void theEntryOfAMenuWhoseStyleIsNotItsOwnIsLetteredToo(FxRobot robot) throws TimeoutException {
        MenuItem entry = new MenuItem("陳姵婕");
        ContextMenu menu = new ContextMenu(entry);
        robot.interact(() -> {
            box.getScene().getStylesheets().addAll(Theme.LIGHT.sheet(), "/assets/styles/bench.css");
            menu.show(box, Side.BOTTOM, 0, 0);
        });
        Label shown = (Label) menu.getScene().lookup(".menu-item .label");
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown.getStyleClass().contains("other-letters"));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> shown.getFont().getFamily().equals("Noto Sans TC"));
        robot.interact(() -> entry.setText("abc"));
        assertFalse(shown.getStyleClass().contains("other-letters"));
        robot.interact(menu::hide);
    }
}
