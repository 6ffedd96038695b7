/** Whoever subscribes or sets a timer gets one of these, and owns it. */
export interface Disposable {
  dispose(): void;
}
