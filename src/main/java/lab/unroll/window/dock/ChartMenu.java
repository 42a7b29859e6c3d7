package lab.unroll.window.dock;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lab.unroll.figure.ChartFrame;
import lab.unroll.figure.ZoomableChart;
import lab.unroll.window.kit.Icons;
import lab.unroll.window.kit.Texts;

/** How one looks at the chart of the training, as a menu: its axes, nearer, farther off, all of it. */
final class ChartMenu extends MenuButton {

    ChartMenu(TrainingChart chart, Texts texts) {
        setId("chart-menu");
        getStyleClass().addAll("icon-menu", "chart-menu");
        setGraphic(Icons.of("axes"));
        texts.describe(this, "dock.chart.menu");
        CheckMenuItem values = new CheckMenuItem();
        values.setId("chart-values-log");
        CheckMenuItem steps = new CheckMenuItem();
        steps.setId("chart-steps-log");
        values.textProperty().bind(texts.text("dock.chart.values"));
        steps.textProperty().bind(texts.text("dock.chart.steps"));
        values.setOnAction(e -> chart.turnValues());
        steps.setOnAction(e -> chart.turnSteps());
        MenuItem nearer = item(texts, "nearer", "chart-nearer", () -> chart.zoom(true));
        MenuItem farther = item(texts, "farther", "chart-farther", () -> chart.zoom(false));
        MenuItem all = item(texts, "all", "chart-all", chart::reset);
        getItems().addAll(values, steps, new SeparatorMenuItem(), nearer, farther, all);
        setOnShowing(e -> {
            ZoomableChart shown = chart.chart();
            ChartFrame frame = shown == null ? null : shown.frame();
            values.setSelected(frame != null && frame.y().logarithmic());
            steps.setSelected(frame != null && frame.x().logarithmic());
            getItems().forEach(item -> item.setDisable(frame == null));
            all.setDisable(shown == null || shown.look().isWhole());
        });
    }

    private static MenuItem item(Texts texts, String key, String id, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.text("dock.chart." + key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
