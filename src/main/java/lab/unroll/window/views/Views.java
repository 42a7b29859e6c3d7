package lab.unroll.window.views;

import java.util.List;
import lab.unroll.window.careers.CareersView;
import lab.unroll.window.chat.ChatView;
import lab.unroll.window.dynamics.DynamicsView;
import lab.unroll.window.gradients.GradientsView;
import lab.unroll.window.labelling.TagsView;
import lab.unroll.window.landscape.LandscapeView;
import lab.unroll.window.network.NetworkView;
import lab.unroll.window.runs.RunsView;
import lab.unroll.window.series.SeriesView;
import lab.unroll.window.text.TextView;
import lab.unroll.window.view.View;

/** Every view there is: one entry each. */
public final class Views {

    /** All of them, in the order of the rail. */
    public static final List<View> ALL = List.of(
            NetworkView.VIEW, GradientsView.VIEW, DynamicsView.VIEW, LandscapeView.VIEW,
            TextView.VIEW, ChatView.VIEW, CareersView.VIEW, SeriesView.VIEW,
            TagsView.VIEW,
            RunsView.VIEW);

    private Views() {
    }
}
