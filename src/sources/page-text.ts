import { htmlToText } from 'html-to-text';

/** Parts of a site's frame: menus, cookie notices and forms say nothing about the page's owner. */
const FRAME = [
  'nav',
  'footer',
  'script',
  'style',
  'noscript',
  'form',
  'button',
  'iframe',
  'svg',
  '[role=navigation]',
  '[role=dialog]',
  '[hidden]',
];
const BLOCKS = ['p', 'div', 'section', 'article', 'ul', 'ol', 'h3', 'h4', 'h5', 'h6', 'header', 'main'];

/** A profile page's HTML as the text rendition that the parser reads: a line a block, a blank line before each section. */
export function pageText(html: string): string {
  return htmlToText(html, {
    wordwrap: false,
    selectors: [
      ...FRAME.map((selector) => ({ selector, format: 'skip' })),
      ...BLOCKS.map((selector) => ({
        selector,
        options: { leadingLineBreaks: 1, trailingLineBreaks: 1, uppercase: false, itemPrefix: '' },
      })),
      ...['h1', 'h2'].map((selector) => ({
        selector,
        options: { leadingLineBreaks: 2, trailingLineBreaks: 1, uppercase: false },
      })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'alternativeText' },
    ],
    formatters: {
      alternativeText: (element, _walk, builder) => {
        const text: unknown = element.attribs?.alt;
        if (typeof text !== 'string' || text.trim() === '') return;
        builder.openBlock({ leadingLineBreaks: 1 });
        builder.addInline(text);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
    },
  });
}

export function isHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html|<head|<body|<main|<div|<article|<section)/i.test(text);
}
