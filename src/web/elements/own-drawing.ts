/**
 * A drawing of Observable Plot as our pages take it: its own style element would be refused by the content security policy; a name
 * on a group without a role is said by nobody, and is against ARIA. The whole drawing has the name.
 */
export function ownDrawing(drawn: Element): Element {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  drawn.setAttribute('role', 'img');
  return drawn;
}
