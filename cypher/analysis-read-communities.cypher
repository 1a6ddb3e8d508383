// All communities of the saved analysis, in its order.
MATCH (c:Community)
WHERE c.load = $load AND c.id > ''
WITH c ORDER BY c.communityOrder
RETURN {
  id: c.id, level: c.level, parent: c.parent, label: {en: c.labelEn, fr: c.labelFr, frMissing: c.labelFrMissing},
  words: c.words, hue: c.hue, size: c.size, formerIds: coalesce(c.formerIds, [])
} AS community
