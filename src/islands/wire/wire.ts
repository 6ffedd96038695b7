import { LitElement } from 'lit';

class Wire extends LitElement {}
customElements.define('dockwire-wire', Wire);
