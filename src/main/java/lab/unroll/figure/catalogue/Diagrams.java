package lab.unroll.figure.catalogue;

import java.util.List;
import java.util.function.Function;
import lab.unroll.figure.Level;
import lab.unroll.figure.NeuronChoice;
import lab.unroll.figure.Scene;
import lab.unroll.figure.SharedWeight;
import lab.unroll.figure.backward.BackwardFigure;
import lab.unroll.figure.backward.CellBackwardFigure;
import lab.unroll.figure.blocks.BackwardBlocksFigure;
import lab.unroll.figure.blocks.BlocksFigure;
import lab.unroll.figure.blocks.NetworkFigure;
import lab.unroll.figure.cell.CellFigure;
import lab.unroll.figure.neuron.NeuronBackwardFigure;
import lab.unroll.figure.neuron.NeuronFigure;
import lab.unroll.figure.stage.LevelFigure;
import lab.unroll.figure.unrolled.CompareFigure;
import lab.unroll.figure.unrolled.UnrolledFigure;
import lab.unroll.net.Direction;
import lab.unroll.net.LayerPlace;
import lab.unroll.net.NetworkSpec;

/** How the diagrams of the network are made. */
final class Diagrams {

    private Diagrams() {
    }

    static FigureSource stage(FigureData data) {
        Scene scene = data.moment();
        if (scene == null) {
            return null;
        }
        if (data.isComparing()) {
            return compare(data);
        }
        if (data.isBackward() && scene.trace().gradientFlow().isEmpty()) {
            // it is being followed; until then the picture before stays
            return null;
        }
        Level level = data.level();
        SharedWeight weight = data.weight();
        double unfolded = data.unfolded();
        boolean named = data.isNamed();
        NeuronChoice neuron = data.neuron(scene);
        return data.isBackward() ? (w, h) -> LevelFigure.backward(scene, weight, neuron, level, unfolded, w, h)
                : (w, h) -> LevelFigure.forward(scene, level, unfolded, named, neuron, w, h);
    }

    static FigureSource unrolled(FigureData data) {
        return of(data, scene -> (w, h) -> new UnrolledFigure(scene, w, h));
    }

    static FigureSource network(FigureData data) {
        return of(data, scene -> (w, h) -> new NetworkFigure(throughout(scene), 0, true, w, h));
    }

    static FigureSource blocks(FigureData data) {
        return of(data, scene -> (w, h) -> new BlocksFigure(throughout(scene), w, h));
    }

    static FigureSource cell(FigureData data) {
        return of(data, scene -> (w, h) -> new CellFigure(scene, w, h));
    }

    static FigureSource neuron(FigureData data) {
        return of(data, scene -> {
            NeuronChoice neuron = data.neuron(scene);
            return (w, h) -> new NeuronFigure(scene, neuron, w, h);
        });
    }

    static FigureSource backward(FigureData data) {
        return of(data, scene -> {
            SharedWeight weight = data.weight();
            return (w, h) -> {
                scene.trace().followGradient();
                return new BackwardFigure(scene, weight, w, h);
            };
        });
    }

    static FigureSource backwardCell(FigureData data) {
        return of(data, scene -> (w, h) -> new CellBackwardFigure(scene, w, h));
    }

    static FigureSource backwardUnrolled(FigureData data) {
        return backwardBlocks(data, 1);
    }

    static FigureSource backwardNetwork(FigureData data) {
        return backwardBlocks(data, 0);
    }

    private static FigureSource backwardBlocks(FigureData data, double unfolded) {
        return of(data, scene -> {
            SharedWeight weight = data.weight();
            return (w, h) -> new BackwardBlocksFigure(scene, weight == null ? SharedWeight.largest(
                    scene.trace().followGradient()) : weight, unfolded, w, h);
        });
    }

    static FigureSource backwardNeuron(FigureData data) {
        return of(data, scene -> {
            NeuronChoice neuron = data.neuron(scene);
            SharedWeight weight = data.weight();
            return (w, h) -> new NeuronBackwardFigure(scene, neuron, weight, w, h);
        });
    }

    static FigureSource compare(FigureData data) {
        return of(data, scene -> {
            List<Scene> scenes = data.besideOthers(scene);
            return (w, h) -> new CompareFigure(scenes, w, h);
        });
    }

    private static FigureSource of(FigureData data, Function<Scene, FigureSource> make) {
        Scene scene = data.moment();
        return scene == null ? null : make.apply(scene);
    }

    /**
     * Two directions are through before the layer above begins: only with the top one the whole network has read. That is
     * what is shown where no other layer is looked at than the usual one.
     */
    private static Scene throughout(Scene scene) {
        NetworkSpec spec = scene.trace().spec();
        return spec.bidirectional() && scene.trace().place().equals(LayerPlace.BOTTOM) ? scene.lookingAt(new LayerPlace(spec.layers() - 1, Direction.FORWARD)) : scene;
    }
}
