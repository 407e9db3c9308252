import { adminContract, upload } from '@union-jobs/contract';
import { filesOf, type Router } from '../route.ts';
import { receiveFile } from './receive-upload.ts';
import { openResume } from './resume-download.ts';
import { storeUpload } from './upload-rules.ts';

/** Files that people send, `/v1/uploads`, and how staff gets them. */
export function uploadRoutes(router: Router, limits: { unclaimedBytes: number | undefined }): void {
  router.fileRoute(upload.create, {
    receive: (request, call) => receiveFile(request, filesOf(call)),
    contentOf: ({ digest, name, type }) => [digest, name, type],
    work: (call, file) => storeUpload(call, file, limits),
    complete: (kept, { name }) => ({ ...kept, name }),
    discard: ({ storeName }, call) => filesOf(call).remove(storeName),
  });

  router.privateRoute(adminContract.application.resume, (call) => openResume(call, call.params.id));
}
