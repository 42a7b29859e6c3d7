package lab.unroll.window;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** What is carried over a window from elsewhere. A headless screen has no other programme from which a hand could drag. */
final class DroppedBoard {

    private DroppedBoard() {
    }

    /** Files. */
    static Dragboard with(List<File> files) {
        return holding(Map.of(DataFormat.FILES, files));
    }

    /** A text. */
    static Dragboard saying(String text) {
        return holding(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    private static Dragboard holding(Map<DataFormat, Object> content) {
        try {
            Constructor<Dragboard> made = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            made.setAccessible(true);
            TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
            Object carried = Proxy.newProxyInstance(TKClipboard.class.getClassLoader(), new Class<?>[] {TKClipboard.class},
                    (proxy, method, arguments) -> method.getName().equals("getTransferModes") ? EnumSet.of(TransferMode.COPY)
                            : method.invoke(local, arguments));
            Dragboard board = made.newInstance(carried);
            board.setContent(content);
            return board;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** An event of the carrying hand, in the middle of the window. */
    static DragEvent event(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 600, 300, 600, 300, TransferMode.COPY, null, null, null);
    }
}
