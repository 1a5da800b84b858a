import PhotoSwipe from 'photoswipe'
import PhotoSwipeLightbox from 'photoswipe/lightbox'

/** Opens a gallery's pictures over the page. In one file with what it shows: once it runs, a click needs nothing more. */
const lightbox = new PhotoSwipeLightbox({
  gallery: '.gallery',
  children: 'a[data-pswp-src]',
  pswpModule: PhotoSwipe,
  bgOpacity: 1,
  // Room for the buttons and for a caption of two lines.
  paddingFn: () => ({ top: 60, bottom: 84, left: 0, right: 0 }),
  // Lists show crops: the picture grows out of its middle.
  showHideAnimationType: 'fade',
  indexIndicatorSep: ' / ',
  closeTitle: '关闭',
  zoomTitle: '放大或还原',
  arrowPrevTitle: '上一张',
  arrowNextTitle: '下一张',
  errorMsg: '图片没有加载出来。',
})

lightbox.on('afterInit', () => {
  const { pswp } = lightbox
  const gallery = pswp?.currSlide?.data.element?.closest('.gallery')
  pswp?.element?.setAttribute('aria-label', gallery?.getAttribute('aria-label') ?? '')
})

lightbox.on('uiRegister', () => {
  lightbox.pswp?.ui?.registerElement({
    name: 'caption',
    className: 'pswp-caption',
    appendTo: 'root',
    order: 9,
    onInit: (element, pswp) => {
      element.setAttribute('aria-live', 'polite')
      pswp.on('change', () => {
        element.textContent = captionOf(pswp.currSlide?.data.element)
      })
    },
  })
})

lightbox.init()

/** Caption, marks and credit as they stand under the picture on the page, as plain text. */
function captionOf(link: HTMLElement | undefined): string {
  const words = link?.closest('figure')?.querySelector('figcaption')?.cloneNode(true)
  if (!(words instanceof HTMLElement)) return ''
  words.querySelectorAll('a').forEach((more) => more.remove())
  return words.textContent.replace(/\s+/g, ' ').trim()
}
