package lab.unroll.window.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lab.unroll.ui.NeedsToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A field hands over what somebody typed, and nothing else. */
@NeedsToolkit
@ExtendWith(ApplicationExtension.class)
class EntryFieldTest {

    private final SimpleStringProperty value = new SimpleStringProperty("how are you ?\tI am fine .");
    private final List<String> given = new ArrayList<>();
    private EntryField field;
    private Button other;

    @Start
    void open(Stage stage) {
        field = new EntryField();
        other = new Button("B");
        field.connect(value, given::add, problem -> { });
        stage.setScene(new Scene(new VBox(field, other), 300, 100));
        stage.show();
    }

    @Test
    void whoeverOnlyPassesThroughChangesNothingWhateverTheFieldCannotShow(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.interact(other::requestFocus);
        robot.interact(field::requestFocus);
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(), given);
        // untouched, it shows the next value also while the keyboard is in it
        robot.interact(() -> value.set("are you\tYes"));
        assertEquals("are youYes", field.getText());
        robot.interact(other::requestFocus);
        assertEquals(List.of(), given);
        robot.interact(field::requestFocus);
        robot.interact(() -> field.setText("who are you"));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("who are you"), given);
    }
}
