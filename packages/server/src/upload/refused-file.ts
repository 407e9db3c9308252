import { counselorPhotoLimits } from '@union-jobs/contract';
import { ProblemError, type Wording } from '../problem.ts';

const { leastSide, mostSide } = counselorPhotoLimits;

const reasons = {
  empty: {
    zh: '文件是空的（0 字节）。请检查后重新选择文件。',
    en: 'The file is empty. Check it and choose again.',
  },
  unknown_extension: {
    zh: '不支持这种文件。请上传 PDF、Word（.docx）、JPG 或 PNG，文件名须带扩展名。',
    en: 'Files of this kind are not taken. Send PDF, Word (.docx), JPG or PNG, named so.',
  },
  old_document: {
    zh: '请用 Word 或 WPS 打开这个文件，另存为 .docx 或 PDF 后再上传；旧格式无法检查是否安全。',
    en: 'Open the file in Word or WPS and save it as .docx or PDF; old formats cannot be checked.',
  },
  phone_picture: {
    zh: '这种照片格式（HEIC、WebP 等）很多电脑打不开。请对照片截图，或转成 JPG 后再上传。',
    en: 'Many computers cannot open this kind of picture. Take a screenshot of it, or save it as JPG.',
  },
  archive: {
    zh: '不支持压缩包。请解压后直接上传简历文件。',
    en: 'Archives are not taken. Unpack it and send the file itself.',
  },
  content_differs: {
    zh: '文件内容与扩展名不符，可能只是改过名字。请用原来的软件打开，另存为 PDF 后再上传。',
    en: 'The content is not what the name says. Open it where it was made and save it as PDF.',
  },
  type_differs: {
    zh: '申报的文件类型（Content-Type）与扩展名不符。请重新选择文件，或另存一份后再上传。',
    en: 'The declared Content-Type is not that of the name. Choose the file again or save it anew.',
  },
  damaged: {
    zh: '文件不完整或已损坏。请重新打开、另存一次，再上传新的文件。',
    en: 'The file is not whole. Open it, save it anew and send that.',
  },
  old_container: {
    zh: '这是改了扩展名的旧版 Office 文件，无法检查是否安全。请用 Word 或 WPS 打开，另存为 .docx 或 PDF 后再上传。',
    en: 'This is a file of old Office under another name, which cannot be checked. Open it in Word or WPS and save it as .docx or PDF.',
  },
  password: {
    zh: '文件设有密码或编辑限制，无法检查是否安全，用人单位也可能打不开。请取消密码和限制后另存，或截图上传。',
    en: 'The file is protected by a password: it cannot be checked, and others may not open it. Save it without one, or send screenshots.',
  },
  pdf_script: {
    zh: 'PDF 中含有会自动运行的脚本。请用“打印 → 另存为 PDF”生成一份新的再上传。',
    en: 'The PDF holds scripts that run by themselves. Print it to a new PDF and send that.',
  },
  pdf_attachment: {
    zh: 'PDF 中夹带了其他文件。请用“打印 → 另存为 PDF”生成一份新的再上传。',
    en: 'The PDF carries other files. Print it to a new PDF and send that.',
  },
  not_a_document: {
    zh: '这不是 Word 文档（可能是表格、幻灯片或压缩包）。请上传 .docx 或 PDF。',
    en: 'This is no Word document; it may be a sheet, slides or an archive. Send .docx or PDF.',
  },
  docx_macro: {
    zh: '文档中含有宏或控件，打开时可能运行程序。请另存为 PDF 后再上传。',
    en: 'The document holds macros or controls. Save it as PDF and send that.',
  },
  docx_external: {
    zh: '文档中链接了外部的图片、模板或文件，打开时会连接别处。请另存为 PDF 后再上传。',
    en: 'The document fetches pictures, templates or files from elsewhere. Save it as PDF.',
  },
  docx_embedded: {
    zh: '文档中嵌入了其他文件（如表格、压缩包）。请另存为 PDF 后再上传。',
    en: 'The document has other files within it. Save it as PDF and send that.',
  },
  docx_unsafe: {
    zh: '文档的内部结构异常，无法安全打开。请用 Word 或 WPS 打开，另存为 PDF 后再上传。',
    en: 'The document is built in a way that is not safe to open. Save it as PDF and send that.',
  },
  too_many_pixels: {
    zh: '图片尺寸过大（超过 5000 万像素）。请截图，或缩小后再上传。',
    en: 'The picture has over 50 million pixels. Send a smaller one, such as a screenshot.',
  },
  not_a_photo: {
    zh: '照片须是 JPG 或 PNG。请用看图软件打开，另存为 JPG 后再上传。',
    en: 'A photo is JPG or PNG. Open it, save it as JPG and send that.',
  },
  photo_size: {
    zh: `照片的宽和高须在 ${leastSide} 到 ${mostSide} 像素之间。请裁剪或缩放后再上传。`,
    en: `Each side of a photo has ${leastSide} to ${mostSide} pixels. Cut or scale it and send that.`,
  },
} as const satisfies Record<string, Wording>;

/** Why a file is not taken; stands in `errors[0].code` of the answer. */
export type RefusalReason = keyof typeof reasons;

/** Says why a file is not taken and what the person can do. */
export function refusedFile(reason: RefusalReason): ProblemError {
  const wording = reasons[reason];
  return new ProblemError('unsupported_type', wording, {
    fields: [{ pointer: '/body/file', code: reason, detail: wording }],
  });
}
