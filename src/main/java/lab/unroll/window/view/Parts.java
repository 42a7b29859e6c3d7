package lab.unroll.window.view;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The parts of a view on a bench: which there are, which are offered now, and which one is shown. */
public interface Parts {

    /** All of them, in their order. */
    List<Part> all();

    /** Those that can be shown now. */
    ObservableValue<List<Part>> offered();

    /** The one that is shown. */
    ObservableValue<Part> present();

    /** Shows one. */
    void show(Part part);

    /** A view in one part. */
    static Parts one(Part only) {
        return new Parts() {
            @Override
            public List<Part> all() {
                return List.of(only);
            }

            @Override
            public ObservableValue<List<Part>> offered() {
                return new SimpleObjectProperty<>(all());
            }

            @Override
            public ObservableValue<Part> present() {
                return new SimpleObjectProperty<>(only);
            }

            @Override
            public void show(Part part) {
                // it is shown
            }
        };
    }
}
