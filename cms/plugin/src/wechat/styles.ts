/** The post's look, as inline styles: the WeChat editor keeps nothing else. Sizes in px, as that editor has them. */
const brick = '#a03a22'
const granite = '#69635b'
const line = '#ddd4c6'
const wash = '#f3ede3'

export const styles = {
  post: 'font-size: 16px; line-height: 1.8; letter-spacing: 0.5px; color: #211e1b; text-align: justify;',
  kicker: `margin: 0 0 6px; font-size: 15px; line-height: 1.6; color: ${brick}; text-align: center;`,
  headline: 'margin: 0 0 8px; font-size: 22px; line-height: 1.45; font-weight: bold; text-align: center;',
  deck: `margin: 0 0 12px; font-size: 16px; line-height: 1.6; color: ${granite}; text-align: center;`,
  byline: `margin: 0 0 20px; font-size: 14px; line-height: 1.6; color: ${granite}; text-align: center;`,
  correction: `margin: 0 0 20px; padding: 10px 14px; font-size: 14px; line-height: 1.7; background-color: ${wash};`,
  paragraph: 'margin: 0 0 18px;',
  h2: `margin: 32px 0 16px; padding-left: 10px; border-left: 4px solid ${brick}; font-size: 18px; line-height: 1.5; font-weight: bold; text-align: left;`,
  h3: 'margin: 26px 0 12px; font-size: 17px; line-height: 1.5; font-weight: bold; text-align: left;',
  h4: 'margin: 22px 0 10px; font-size: 16px; line-height: 1.5; font-weight: bold; text-align: left;',
  quote: `margin: 0 0 18px; padding: 4px 0 4px 14px; border-left: 3px solid ${line}; color: ${granite};`,
  rule: `margin: 24px 0; border-top: 1px solid ${line}; font-size: 0; line-height: 0;`,
  listItem: 'margin: 0 0 8px; text-align: left;',
  pullQuote: `margin: 28px 0; padding: 16px 18px; border-top: 2px solid ${brick}; border-bottom: 2px solid ${brick};`,
  pullQuoteText: `margin: 0; font-size: 18px; line-height: 1.7; font-weight: bold; color: ${brick};`,
  attribution: `margin: 8px 0 0; font-size: 14px; color: ${granite}; text-align: right;`,
  box: `margin: 24px 0; padding: 16px 18px; background-color: ${wash};`,
  boxTitle: 'margin: 0 0 10px; font-size: 17px; line-height: 1.5; font-weight: bold; text-align: left;',
  boxLine: 'margin: 0 0 6px; font-size: 15px; line-height: 1.7; text-align: left;',
  boxLabel: `color: ${granite};`,
  boxNote: `margin: 8px 0 0; font-size: 13px; line-height: 1.6; color: ${granite}; text-align: left;`,
  picture: `margin: 24px 0 6px; padding: 28px 12px; border: 1px dashed ${brick}; font-size: 15px; line-height: 1.5; color: ${brick}; text-align: center;`,
  caption: `margin: 0 0 24px; font-size: 14px; line-height: 1.6; color: ${granite}; text-align: justify;`,
  end: `margin: 0 0 6px; font-size: 13px; line-height: 1.6; color: ${granite}; text-align: left; word-break: break-all;`,
  noteMark: `font-size: 12px; color: ${brick};`,
} as const
