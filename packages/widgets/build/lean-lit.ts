import type { Plugin } from 'rollup';

/** A text of Lit, or where a longer one starts and what follows it. */
type Text = string | readonly [start: string, next: string];

/** What our elements never use, as `[file, text of Lit, what takes its place]`. */
const changes: readonly (readonly [file: string, from: Text, to: string])[] = [
  // The grammar of HTML. Of a template of ours `short-templates.ts` sees to it that a value stands in
  // a tag, as an attribute without capitals, where the last bracket before it opens, and nowhere else
  // than in text otherwise: no comments, no <style>, no SVG.
  [
    'lit-html.js',
    ['N=(t,i)=>{', 'class S{'],
    'N=(t,i=t[0])=>{for(const s of t.slice(1))i+=(i.lastIndexOf("<")>i.lastIndexOf(">")?o:r)+s;return V(t,i.endsWith(r)?i+"<?>":i)};',
  ],
  [
    'lit-html.js',
    ['constructor({strings:t,_$litType$:i},e){', 'static createElement('],
    'constructor({strings:t}){let s,i=0;for(this.parts=[],this.el=S.createElement(N(t)),P.currentNode=this.el.content;s=P.nextNode();i++)if(s.data===n)this.parts.push({index:i});else if(s.localName)for(const t of s.getAttributeNames()){const e=s.getAttribute(t).split(o);e[1]===void 0||(this.parts.push({index:i,name:t.replace(/^[.?@]/,""),strings:e,ctor:{".":I,"?":L,"@":z}[t[0]]??H}),s.removeAttribute(t))}}',
  ],
  [
    'lit-html.js',
    '2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t))',
    'i=r.ctor?new r.ctor(h,r.name,r.strings,t):new k(h,h.nextSibling,t)',
  ],
  // Parts that are skipped or hydrated, and the way from a part to those around it.
  [
    'lit-html.js',
    ['p(t){let i=0', 'class k{'],
    'p(t){let i=0;for(const s of this._$AV)s.strings?(s._$AI(t,i),i+=s.strings.length-1):s._$AI(t[i++])}}',
  ],
  [
    'lit-html.js',
    'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}',
    'constructor(t){this._$AV=[],this._$AD=t}',
  ],
  ['lit-html.js', 'new R(e,this)', 'new R(e)'],
  [
    'lit-html.js',
    'constructor(t,i,s,e){this.type=2,this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,',
    'constructor(t,i,e){this._$AH=A,this._$AA=t,this._$AB=i,',
  ],
  [
    'lit-html.js',
    'new k(this.O(c()),this.O(c()),this,this.options)',
    'new k(this.O(c()),this.O(c()),this.options)',
  ],
  [
    'lit-html.js',
    ['constructor(t,i,s,e,h){this.type=1,', '_$AI(t,i=this,s,e){'],
    'constructor(t,i,s,e){this._$AH=A,this.element=t,this.name=i,this.options=e,s.join()!==","&&(this._$AH=[{}],this.strings=s)}',
  ],
  ['lit-html.js', '_$AI(t,i=this,s,e){', '_$AI(t,s){'],
  ['lit-html.js', 'o&&!e&&this.j(t)', 'o&&this.j(t)'],
  // Templates compiled beforehand.
  [
    'lit-html.js',
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  // Directives.
  ['lit-html.js', '_$AI(t,i=this){t=M(this,t,i),', '_$AI(t){'],
  ['lit-html.js', 'if(void 0===h)t=M(this,t,i,0),o=', 'if(void 0===h)o='],
  ['lit-html.js', 'r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),', 'r=e[s+n],'],
  ['lit-html.js', 't!==this._$AH&&t!==E,', 't!==this._$AH,'],
  ['lit-html.js', 't!==this._$AH&&t!==E&&', 't!==this._$AH&&'],
  ['lit-element.js', 'render(){return r}', ''],
  // Members that tell parts apart, and that only directives read.
  ['lit-html.js', 'constructor(){super(...arguments),this.type=3}', ''],
  ['lit-html.js', 'constructor(){super(...arguments),this.type=4}', ''],
  ['lit-html.js', 'constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  // Content in front of something, or outside of an element.
  [
    'lit-html.js',
    ['D=(t,i,s)=>{', ';export{'],
    'D=(t,i,s)=>{(i._$litPart$??=new k(i.appendChild(c()),null,s))._$AI(t)}',
  ],
  ['lit-element.js', ['createRenderRoot(){', 'update(t){'], ''],
  ['lit-element.js', 'this._$Do=e(', 'e('],
  // Polyfills and hydration.
  ['lit-html.js', 'B=t.litHtmlPolyfillSupport;B?.(S,k),', 'B='],
  ['reactive-element.js', 'p?.({ReactiveElement:y}),', ''],
  ['lit-element.js', ',s.litElementHydrateSupport?.({LitElement:i})', ''],
  ['lit-element.js', 'o?.({LitElement:i});', ''],
  // Styles made of several parts, sheets made elsewhere, nonces.
  ['css-tag.js', '(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&', ''],
  [
    'css-tag.js',
    ['s=Symbol(),o=new WeakMap', 'export{'],
    'n=0,r=t=>({cssText:t}),i=t=>r(t[0]),S=(t,s)=>{if(e)t.adoptedStyleSheets=s.map(t=>(t.o||(t.o=new CSSStyleSheet).replaceSync(t.cssText),t.o));else for(const e of s){const s=document.createElement("style");s.textContent=e.cssText,t.appendChild(s)}},c=0;',
  ],
  ['reactive-element.js', ['static finalizeStyles(s)', 'static _$Eu('], ''],
  [
    'reactive-element.js',
    'this.elementStyles=this.finalizeStyles(this.styles)',
    'this.elementStyles=[].concat(this.styles)',
  ],
  ['reactive-element.js', '"string"==typeof t?t.toLowerCase():void 0', 't.toLowerCase()'],
  // What is said of a template that is none of ours: it is refused all the same.
  ['lit-html.js', '"invalid template strings array"', '"raw"'],
  // A blank that needs no word for Trusted Types: attributes of ours run nothing.
  ['reactive-element.js', 'l=c?c.emptyScript:"",', ''],
  // Attributes that hold JSON, and defaults that are not reflected.
  [
    'reactive-element.js',
    ['u={toAttribute', ',f='],
    'u={toAttribute:(t,s)=>s===Boolean?t?"":null:t,fromAttribute:(t,s)=>s===Boolean?t!==null:s===Number&&t!==null?Number(t):t}',
  ],
  [
    'reactive-element.js',
    '||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))',
    '',
  ],
  [
    'reactive-element.js',
    'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(',
    '(',
  ],
  // Members for directives that work on after rendering, and for those who inspect parts.
  [
    'lit-html.js',
    'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
    '',
  ],
  ['lit-html.js', 'get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [
    'lit-html.js',
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  [
    'lit-html.js',
    'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}',
    '',
  ],
  ['lit-html.js', ',this._$Cv=e?.isConnected??!0', ''],
  [
    'lit-html.js',
    ['for(this._$AP?.(!1,!0,s);t!==', 'setConnected('],
    'for(;t!==this._$AB;){const s=t.nextSibling;t.remove(),t=s}}',
  ],
  ['lit-html.js', 'setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['lit-element.js', 'this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'lit-element.js',
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
  // Listeners that are objects or listen otherwise, lists that are no arrays, nodes of another document.
  [
    'lit-html.js',
    ['_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)', '}class Z'],
    '_$AI(t){t??=A,(t===A)!=(this._$AH===A)&&this.element[t===A?"removeEventListener":"addEventListener"](this.name,this),this._$AH=t}handleEvent(t){this._$AH.call(this.options.host,t)}',
  ],
  ['lit-html.js', 'd=t=>u(t)||"function"==typeof t?.[Symbol.iterator]', 'd=u'],
  ['lit-html.js', '(t?.creationScope??l).importNode', 'l.importNode'],
  // Properties with converters, comparisons or accessors of their own, and classes between.
  ['reactive-element.js', ['static addInitializer(t)', 'static get observedAttributes'], ''],
  ['reactive-element.js', ['static createProperty(', 'static _$Ei('], ''],
  [
    'reactive-element.js',
    ['static _$Ei(){', 'this.elementStyles='],
    'static finalize(){if(this.hasOwnProperty("elementStyles"))return;this.elementProperties=new Map,this._$Eh=new Map;for(const t of r(this.properties)){const s=this.properties[t],i=this._$Eu(t,s),h=Symbol();this.elementProperties.set(t,s),void 0!==i&&this._$Eh.set(i,t),e(this.prototype,t,{get(){return this[h]},set(e){const i=this[h];this[h]=e,this.requestUpdate(t,i,s)},configurable:!0,enumerable:!0})}',
  ],
  ['reactive-element.js', ['y.elementStyles=[],', 'y.shadowRootOptions'], ''],
  [
    'reactive-element.js',
    ['y[d("elementProperties")]=new Map', '(a.reactiveElementVersions'],
    '0,',
  ],
  ['lit-element.js', 'i._$litElement$=!0,i["finalized"]=!0', '0'],
  ['reactive-element.js', ',this.constructor.l?.forEach(t=>t(this))', ''],
  ['reactive-element.js', 'removeController(t){this._$EO?.delete(t)}', ''],
  [
    'reactive-element.js',
    ',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}',
    '',
  ],
  ['reactive-element.js', 'i.getPropertyOptions(e)', 'i.elementProperties.get(e)'],
  [
    'reactive-element.js',
    ['requestUpdate(t,s,i,e=!1,h){', '!1===this.isUpdatePending'],
    'requestUpdate(t,s,h){if(void 0!==t){if(i(this[t],s))return;this.C(t,s,h)}',
  ],
  ['reactive-element.js', ['_$AK(t,s){', 'requestUpdate('], ''],
  [
    'reactive-element.js',
    ['attributeChangedCallback(', '_$ET('],
    'attributeChangedCallback(t,s,i){const e=this.constructor._$Eh.get(t);this._$Em!==e&&(this._$Em=e,this[e]=u.fromAttribute(i,this.constructor.elementProperties.get(e).type),this._$Em=null)}',
  ],
  [
    'reactive-element.js',
    'if(void 0!==e&&!0===i.reflect){const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null}',
    'const h=u.toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null',
  ],
  [
    'reactive-element.js',
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),',
    'C(t,s,{reflect:e}){(this._$AL.has(t)||(this.hasUpdated||(s=void 0),',
  ],
  // Steps of an update that we do not step into.
  [
    'reactive-element.js',
    ['const t=this.scheduleUpdate()', 'performUpdate(){'],
    'this.performUpdate()}',
  ],
  [
    'reactive-element.js',
    ['if(!this.hasUpdated){', 'willUpdate(t){}'],
    'this.hasUpdated||Object.assign(this,this._$Ep);const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)}',
  ],
  ['reactive-element.js', 'return this.getUpdateComplete()}getUpdateComplete(){', ''],
  ['reactive-element.js', 'shouldUpdate(t){return!0}', ''],
  ['reactive-element.js', 'enableUpdating(t){}', ''],
  // Properties that were set before the element was known, and a root that is there by then.
  [
    'reactive-element.js',
    ['const t=new Map,s=this.constructor', 'createRenderRoot('],
    'this._$Ep={};for(const t of this.constructor.elementProperties.keys())this.hasOwnProperty(t)&&(this._$Ep[t]=this[t],delete this[t])}',
  ],
  ['reactive-element.js', 'this._$Ep=void 0,', ''],
  // Requests of a context that came another way, or only once.
  [
    'context-consumer.js',
    ['constructor(t,s,i,h){', 'hostDisconnected'],
    'constructor(t,s){this.t=(t,s)=>{this.unsubscribe!==s&&this.unsubscribe?.(),this.value=t,this.host.requestUpdate(),this.unsubscribe=s},this.host=t,this.context=s.context,t.addController(this)}hostConnected(){this.host.dispatchEvent(new t(this.context,this.host,this.t,!0))}',
  ],
  ['context-consumer.js', ['dispatchRequest(){', '}export{'], ''],
];

/**
 * Takes out of Lit what our elements never use. Each extends `LitElement` itself, with `properties` and
 * `styles` of its own. Fails when Lit has changed, and where a directive is used.
 */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    resolveId(id, importer) {
      if (/^lit\/(async-)?directive/.test(id)) {
        this.error(`${String(importer)} uses ${id}; pages carry no directives`);
      }
    },
    transform(code, id) {
      const due = changes.filter(([file]) => id.endsWith(`/${file}`));
      if (!due.length) return undefined;
      for (const [file, from, to] of due) {
        const [start, next] = typeof from === 'string' ? [from, ''] : from;
        const at = code.indexOf(start);
        const end = next ? code.indexOf(next, at) : at + start.length;
        if (at < 0 || end < 0) this.error(`${file} no longer holds ${String(from)}`);
        code = code.slice(0, at) + to + code.slice(end);
      }
      return { code, map: null };
    },
  };
}
