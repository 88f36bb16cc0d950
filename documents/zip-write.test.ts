import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { zipOf } from './zip-write'

test('another program finds every file whole', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'))
  try {
    const file = path.join(folder, 'kit.zip')
    const long = Buffer.alloc(100_000, 'Ã¤1')
    writeFileSync(
      file,
      zipOf([
        { name: 'a.txt', bytes: Buffer.from('one\n') },
        { name: 'empty.txt', bytes: Buffer.alloc(0) },
        { name: 'long.bin', bytes: long },
      ]),
    )
    const script =
      'import sys, zipfile, hashlib\nz = zipfile.ZipFile(sys.argv[1])\nprint(z.testzip(), z.namelist(), z.read("a.txt"), hashlib.sha256(z.read("long.bin")).hexdigest())'
    const { stdout, stderr } = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^None \['a\.txt', 'empty\.txt', 'long\.bin'\] b'one\\n' [0-9a-f]{64}\n$/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
