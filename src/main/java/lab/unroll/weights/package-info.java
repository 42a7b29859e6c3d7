/** Weights that go out and come in: under the names and in the layouts of PyTorch and Keras, and as ONNX. */
package lab.unroll.weights;
