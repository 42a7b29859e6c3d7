package lab.unroll.window.view;

import javafx.scene.Parent;

/**
 * What a view puts into the window.
 *
 * @param stage     header, drawing and transport
 * @param inspector what stands beside it
 */
public record ViewPanes(Parent stage, Parent inspector) {
}
