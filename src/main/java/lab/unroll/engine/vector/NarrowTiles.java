package lab.unroll.engine.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Like {@link WideTiles}, with one vector of columns, for those that fill no other panel. */
final class NarrowTiles {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private NarrowTiles() {
    }

    /** A panel of any number of rows, tile by tile. */
    static void rows(int rows, float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                     float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        int r = 0;
        for (; r + 8 <= rows; r += 8) {
            eight(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, bStep, c,
                    cAt + r * cStep, cStep, depth);
        }
        for (; r < rows; r++) {
            one(d, dAt + r * dStep, dStep, a, aAt + r * rowStep, rowStep, termStep, b, bAt, bStep, c,
                    cAt + r * cStep, cStep, depth);
        }
    }

    /** Eight rows. */
    private static void eight(float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                              float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        int d1 = dAt + dStep;
        int d2 = d1 + dStep;
        int d3 = d2 + dStep;
        int d4 = d3 + dStep;
        int d5 = d4 + dStep;
        int d6 = d5 + dStep;
        int d7 = d6 + dStep;
        FloatVector c00 = FloatVector.fromArray(S, d, dAt);
        FloatVector c10 = FloatVector.fromArray(S, d, d1);
        FloatVector c20 = FloatVector.fromArray(S, d, d2);
        FloatVector c30 = FloatVector.fromArray(S, d, d3);
        FloatVector c40 = FloatVector.fromArray(S, d, d4);
        FloatVector c50 = FloatVector.fromArray(S, d, d5);
        FloatVector c60 = FloatVector.fromArray(S, d, d6);
        FloatVector c70 = FloatVector.fromArray(S, d, d7);
        int a1 = aAt + rowStep;
        int a2 = a1 + rowStep;
        int a3 = a2 + rowStep;
        int a4 = a3 + rowStep;
        int a5 = a4 + rowStep;
        int a6 = a5 + rowStep;
        int a7 = a6 + rowStep;
        int at = bAt;
        int term = 0;
        for (int s = 0; s < depth; s++) {
            FloatVector b0 = FloatVector.fromArray(S, b, at);
            FloatVector x0 = FloatVector.broadcast(S, a[aAt + term]);
            c00 = x0.fma(b0, c00);
            FloatVector x1 = FloatVector.broadcast(S, a[a1 + term]);
            c10 = x1.fma(b0, c10);
            FloatVector x2 = FloatVector.broadcast(S, a[a2 + term]);
            c20 = x2.fma(b0, c20);
            FloatVector x3 = FloatVector.broadcast(S, a[a3 + term]);
            c30 = x3.fma(b0, c30);
            FloatVector x4 = FloatVector.broadcast(S, a[a4 + term]);
            c40 = x4.fma(b0, c40);
            FloatVector x5 = FloatVector.broadcast(S, a[a5 + term]);
            c50 = x5.fma(b0, c50);
            FloatVector x6 = FloatVector.broadcast(S, a[a6 + term]);
            c60 = x6.fma(b0, c60);
            FloatVector x7 = FloatVector.broadcast(S, a[a7 + term]);
            c70 = x7.fma(b0, c70);
            at += bStep;
            term += termStep;
        }
        int e1 = cAt + cStep;
        int e2 = e1 + cStep;
        int e3 = e2 + cStep;
        int e4 = e3 + cStep;
        int e5 = e4 + cStep;
        int e6 = e5 + cStep;
        int e7 = e6 + cStep;
        c00.intoArray(c, cAt);
        c10.intoArray(c, e1);
        c20.intoArray(c, e2);
        c30.intoArray(c, e3);
        c40.intoArray(c, e4);
        c50.intoArray(c, e5);
        c60.intoArray(c, e6);
        c70.intoArray(c, e7);
    }

    /** One row. */
    private static void one(float[] d, int dAt, int dStep, float[] a, int aAt, int rowStep, int termStep,
                            float[] b, int bAt, int bStep, float[] c, int cAt, int cStep, int depth) {
        FloatVector c00 = FloatVector.fromArray(S, d, dAt);
        int at = bAt;
        int term = 0;
        for (int s = 0; s < depth; s++) {
            FloatVector b0 = FloatVector.fromArray(S, b, at);
            FloatVector x0 = FloatVector.broadcast(S, a[aAt + term]);
            c00 = x0.fma(b0, c00);
            at += bStep;
            term += termStep;
        }
        c00.intoArray(c, cAt);
    }
}
