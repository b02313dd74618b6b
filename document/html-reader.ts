import { readAddress } from './address';
import type { ArticleDocument } from './article-document';
import { DocumentBuilder } from './document-builder';
import { isBlock, isHidden, voidElements } from './html-elements';
import { type Format, readFormat, readStyle, type Style } from './html-format';
import { applied, type OpenElement, OpenElements } from './html-stack';
import type { HtmlHandler } from './html-tokens';
import { readStart } from './ordered-list';
import { readSpan } from './table';
import { Textblock } from './textblock';
import { documentLimits, refuseDocument } from './validate';
import { isWordMarker, WordList, wordListLevel } from './word-list';

type Attributes = ReadonlyMap<string, string>;

/** A source with more elements is no text that somebody wrote: five for each node that a document may have. */
const maxElements = 5 * documentLimits.maxNodes;

/**
 * Turns the tags and texts of any HTML into an article.
 *
 * Nothing here can let a script through: an element becomes a block or mark of our schema or nothing,
 * addresses pass {@link readAddress}, and the result is parsed like any other input.
 */
export class HtmlReader implements HtmlHandler {
  readonly #builder = new DocumentBuilder();
  readonly #textblock = new Textblock();
  readonly #wordList = new WordList(this.#builder);
  readonly #elements = new OpenElements((element) => this.#leave(element));
  #elementsRead = 0;
  #code: { element: OpenElement; parts: string[]; language: string | null } | null = null;
  /** The Word paragraph that will be an item of a list as soon as it has words. */
  #wordItem: { level: number; marker: string } | null = null;

  open(name: string, attributes: Attributes): void {
    this.#elementsRead += 1;
    if (this.#elementsRead > maxElements) refuseDocument('too-many-nodes');
    const style = readStyle(attributes.get('style'));
    if (voidElements.has(name)) {
      if (!this.#elements.innermost.isHidden && !isHidden(name, attributes, style)) this.#addVoid(name, attributes);
      return;
    }
    this.#elements.closeBefore(name);
    const element = this.#element(name, attributes, style);
    if (element.isBlock && !element.isHidden) this.#endTextblock();
    if (this.#elements.open(element) && !element.isHidden) this.#enter(element, attributes, style);
  }

  close(name: string): void {
    if (name === 'br') this.open('br', new Map());
    else if (!voidElements.has(name)) this.#elements.close(name);
  }

  text(text: string): void {
    const { isHidden: isUnread, isMarker, format, keepsLines } = this.#elements.innermost;
    if (isUnread) return;
    if (isMarker) {
      if (this.#wordItem !== null && this.#wordItem.marker.length < 40) this.#wordItem.marker += text.slice(0, 40);
    } else if (this.#code !== null) this.#code.parts.push(text);
    else if (keepsLines) this.#addLines(text.split('\n'), format);
    else this.#textblock.addText(text, format);
  }

  /** The article, after everything was read. */
  finish(): ArticleDocument {
    this.#elements.closeAll();
    this.#endTextblock();
    return this.#builder.finish();
  }

  #element(name: string, attributes: Attributes, style: Style): OpenElement {
    const parent = this.#elements.innermost;
    const isTitle = attributes.get('class') === 'MsoTitle';
    const heading = name.length === 2 && /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : isTitle ? 1 : parent.heading;
    const change = readFormat(name, attributes, style, heading !== null);
    const whiteSpace = style.get('white-space');
    return {
      name,
      isBlock: isBlock(name, style),
      isHidden: parent.isHidden || isHidden(name, attributes, style),
      change,
      format: applied(parent.format, change),
      heading,
      keepsLines: whiteSpace === undefined ? parent.keepsLines : /^(?:pre|break-spaces)/.test(whiteSpace),
      isMarker: parent.isMarker || isWordMarker(style),
      outer: this.#builder.openCount,
    };
  }

  /** Open what the element stands for in the document. */
  #enter(element: OpenElement, attributes: Attributes, style: Style): void {
    if (this.#code !== null) return this.#enterInCode(element, attributes);
    const level = element.name === 'p' ? wordListLevel(style) : null;
    if (level !== null) {
      this.#wordItem = { level, marker: '' };
      element.outer = Infinity;
      return;
    }
    if (element.isBlock) {
      this.#wordList.end();
      element.outer = this.#builder.openCount;
    }
    if (element.name === 'q') this.#textblock.addText('“', element.format);
    else if (element.name === 'pre' || element.name === 'listing') {
      this.#code = { element, parts: [], language: readLanguage(attributes) };
    } else if (this.#builder.hasRoom) this.#openContainer(element, attributes);
  }

  #enterInCode({ isBlock: isLine }: OpenElement, attributes: Attributes): void {
    if (this.#code === null) return;
    this.#code.language ??= readLanguage(attributes);
    if (isLine) this.#endCodeLine();
  }

  #openContainer(element: OpenElement, attributes: Attributes): void {
    switch (element.name) {
      case 'blockquote':
        return this.#builder.openBlockquote();
      case 'p':
        if (/^Mso(?:Intense)?Quote$/.test(attributes.get('class') ?? '')) this.#builder.openBlockquote();
        return;
      case 'ul':
      case 'menu':
      case 'dir':
        return this.#builder.openList({ isOrdered: false, start: 1 });
      case 'ol':
        return this.#builder.openList({ isOrdered: true, start: readStart(attributes.get('start')) });
      case 'li':
        return this.#openItem();
      case 'table':
        return this.#builder.openTable();
      case 'tr':
        return this.#openRow(element);
      case 'td':
      case 'th':
        return this.#openCell(element, attributes);
    }
  }

  #openItem(): void {
    if (this.#builder.innermost !== 'list') this.#builder.openList({ isOrdered: false, start: 1 }, true);
    this.#builder.openItem();
  }

  #openRow(element: OpenElement): void {
    if (this.#builder.innermost === 'row') this.#builder.closeTo(this.#builder.openCount - 1);
    element.outer = this.#builder.openCount;
    if (this.#builder.innermost === 'table') this.#builder.openRow();
  }

  #openCell(element: OpenElement, attributes: Attributes): void {
    if (this.#builder.innermost === 'table') this.#builder.openRow();
    element.outer = this.#builder.openCount;
    if (this.#builder.innermost !== 'row') return;
    this.#builder.openCell({
      isHeader: element.name === 'th',
      colspan: readSpan(attributes.get('colspan')),
      rowspan: readSpan(attributes.get('rowspan')),
    });
  }

  /** End what the element stood for; it is still the innermost one. */
  #leave(element: OpenElement): void {
    if (element.isHidden) return;
    if (this.#code !== null) return this.#leaveInCode(element);
    if (element.name === 'q') this.#textblock.addText('”', element.format);
    if (!element.isBlock) return;
    this.#endTextblock();
    this.#wordItem = null;
    this.#builder.closeTo(element.outer);
  }

  #leaveInCode(element: OpenElement): void {
    if (this.#code === null) return;
    if (this.#code.element !== element) {
      if (element.isBlock) this.#endCodeLine();
      return;
    }
    const { parts, language } = this.#code;
    this.#code = null;
    const code = parts.join('').replace(/^\n+/, '').trimEnd();
    if (code.trim() !== '') this.#builder.add({ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text: code }] });
  }

  #endCodeLine(): void {
    if (this.#code?.parts.at(-1)?.endsWith('\n') === false) this.#code.parts.push('\n');
  }

  #endTextblock(): void {
    if (this.#code !== null) return;
    const block = this.#textblock.take(this.#elements.innermost.heading);
    if (block === null) return;
    if (this.#wordItem !== null) this.#wordList.openItem(this.#wordItem.level, this.#wordItem.marker);
    this.#wordItem = null;
    this.#builder.add(block);
  }

  #addVoid(name: string, attributes: Attributes): void {
    if (this.#code !== null) {
      if (name === 'br') this.#code.parts.push('\n');
    } else if (name === 'br') {
      if (this.#textblock.addBreak()) this.#endTextblock();
    } else if (name === 'img') this.#addImage(attributes);
    else if (name === 'hr') {
      this.#endTextblock();
      this.#wordList.end();
      this.#builder.add({ type: 'horizontalRule' });
    }
  }

  #addImage(attributes: Attributes): void {
    const alt = readCaption(attributes.get('alt'));
    if (/^\p{Extended_Pictographic}[\p{Emoji}\u200d\ufe0f]{0,14}$/u.test(alt ?? '')) {
      return this.#textblock.addText(alt ?? '', this.#elements.innermost.format);
    }
    const src = readAddress(attributes.get('src') ?? '', 'image');
    const isPixel = attributes.get('width') === '1' || attributes.get('height') === '1';
    if (src === null || isPixel) return;
    this.#endTextblock();
    this.#builder.add({ type: 'image', attrs: { src, alt, title: readCaption(attributes.get('title')) } });
  }

  #addLines(lines: string[], format: Format): void {
    lines.forEach((line, index) => {
      if (index > 0 && this.#textblock.addBreak()) this.#endTextblock();
      this.#textblock.addText(line, format);
    });
  }
}

function readLanguage(attributes: Attributes): string | null {
  return /(?:^|\s)lang(?:uage)?-([\w+#-]{1,40})/.exec(attributes.get('class') ?? '')?.[1] ?? null;
}

function readCaption(raw: string | undefined): string | null {
  return raw === undefined ? null : raw.replace(/\s+/g, ' ').trim().slice(0, 2000).toWellFormed();
}
